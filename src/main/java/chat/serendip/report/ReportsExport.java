package chat.serendip.report;

import chat.serendip.account.export.Exported;
import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The export's part about reports: one's own, in one's own words, and whether one may report. Reports about somebody aren't
 * in theirs: who complained must not show.
 */
@ApplicationScoped
class ReportsExport implements Exported {

    /** A report as its reporter filed it. */
    public record Stored(MyReport report, @Nullable String comment, int lines, int frames) {}

    /** All that is stored about somebody as a reporter. */
    public record Part(List<Stored> filed, @Nullable ReportingSuspensionView suspension) {}

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
        return new Part(reports.all(account), right.suspension(account).orElse(null));
    }
}
