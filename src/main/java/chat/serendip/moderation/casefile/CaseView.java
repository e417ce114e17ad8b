package chat.serendip.moderation.casefile;

import chat.serendip.account.AccountView;
import chat.serendip.moderation.cases.NoteView;
import chat.serendip.moderation.decision.DecisionView;
import chat.serendip.moderation.flag.FlagView;
import chat.serendip.moderation.hold.HoldView;
import chat.serendip.moderation.queue.CaseSummary;
import chat.serendip.moderation.sanction.SanctionView;
import chat.serendip.platform.paging.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a case.
 *
 * @param summary the case as the queue shows it
 * @param version the version that a decision must name
 * @param standing the account's standing now; absent if the account is gone
 * @param proposed the decision that awaits a second moderator
 * @param mayConfirm whether the moderator who asks may confirm it
 * @param decision the final decision
 * @param hold the legal hold on the case
 * @param link the flag: why the account may belong to a banned person
 * @param reports the first page of the case's reports, with the evidence, oldest first
 * @param reportsOn other reports about the account, newest first
 * @param reportsBy reports by the account, newest first
 * @param sanctions all sanctions ever imposed on the account, newest first
 * @param timeline what happened, oldest first
 */
public record CaseView(
        CaseSummary summary,
        int version,
        AccountView.@Nullable StandingView standing,
        @Nullable DecisionView proposed,
        boolean mayConfirm,
        @Nullable DecisionView decision,
        @Nullable HoldView hold,
        @Nullable FlagView link,
        Page<CaseReport> reports,
        List<EarlierReportView> reportsOn,
        List<EarlierReportView> reportsBy,
        List<SanctionView> sanctions,
        List<NoteView> notes,
        List<TimelineEntry> timeline) {

    /** Something that happened to the case; {@code by} is absent if the server did it or the account is gone. */
    public record TimelineEntry(
            Instant at,
            @Nullable String by,
            String action,
            @Nullable Map<String, Object> detail) {}
}
