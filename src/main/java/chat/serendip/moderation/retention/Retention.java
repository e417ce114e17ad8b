package chat.serendip.moderation.retention;

import chat.serendip.moderation.mark.BanMarkers;
import chat.serendip.platform.job.RetentionJob;
import chat.serendip.report.Notices;
import chat.serendip.report.ReportingRight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.Config;

/**
 * Deletes what moderation has kept for long enough: closed cases with their evidence, sanctions and reporting
 * suspensions that ended, ban markers, answered notices. The audit log is never shortened; it holds ids and no content.
 */
@ApplicationScoped
class Retention implements RetentionJob {

    private static final int BATCH = 100;

    private final RetentionQueries queries;
    private final BanMarkers banMarkers;
    private final Notices notices;
    private final ReportingRight right;
    private final Clock clock;
    private final RetentionSettings settings;

    @Inject
    Retention(
            RetentionQueries queries,
            BanMarkers banMarkers,
            Notices notices,
            ReportingRight right,
            Clock clock,
            Config config) {
        this.queries = queries;
        this.banMarkers = banMarkers;
        this.notices = notices;
        this.right = right;
        this.clock = clock;
        this.settings = RetentionSettings.from(config);
    }

    @Override
    public String name() {
        return "closed cases";
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        Instant casesBefore = now.minus(settings.cases());
        while (queries.deleteCases(casesBefore, now, BATCH) == BATCH) {
            // batch by batch, so that no lock is held for long
        }
        Instant sanctionsBefore = now.minus(settings.sanctions());
        queries.deleteSanctions(sanctionsBefore, now);
        right.deleteEndedBefore(sanctionsBefore);
        banMarkers.deleteOld();
        notices.deleteDecidedBefore(now.minus(settings.notices()));
    }
}
