package chat.serendip.report;

import chat.serendip.kernel.AccountId;
import java.time.Instant;

/**
 * A report was filed. The event is fired within the transaction that stores it: what an observer adds is stored with
 * the report or not at all, and an observer that fails rolls the report back.
 *
 * @param fingerprint SHA-256 over the report with all its evidence
 */
public record ReportFiled(
        ReportId report,
        AccountId reporter,
        AccountId reported,
        Category category,
        Instant at,
        Fingerprint fingerprint) {}
