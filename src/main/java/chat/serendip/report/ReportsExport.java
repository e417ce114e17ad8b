package chat.serendip.report;

import chat.serendip.account.export.ExportContributor;
import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The export's part about reports: those that the account filed, in its own words, and whether it may report. Reports
 * about the account are left out, because nobody may learn who reported them.
 */
@ApplicationScoped
class ReportsExport implements ExportContributor {

    /** A report as its reporter filed it. */
    public record ExportedReport(MyReport report, @Nullable String comment, int lines, int frames) {}

    /** Everything that is stored about an account as a reporter. */
    public record ExportedReports(
            List<ExportedReport> filed, @Nullable ReportingSuspensionView suspension) {}

    private final Reports reports;
    private final ReportingRight right;

    @Inject
    ReportsExport(Reports reports, ReportingRight right) {
        this.reports = reports;
        this.right = right;
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public Object of(AccountId account) {
        return new ExportedReports(
                reports.all(account), right.suspension(account).orElse(null));
    }
}
