package chat.serendip.moderation.audit;

import chat.serendip.moderation.audit.chain.AuditChain;
import chat.serendip.moderation.audit.chain.VerificationResult;
import chat.serendip.platform.database.Schema;
import chat.serendip.platform.job.Threads;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Verifies the log once each period, however often the server is restarted, and stores the result. */
@ApplicationScoped
class AuditVerificationJob {

    private static final Logger LOG = Logger.getLogger(AuditVerificationJob.class.getName());
    private static final Duration MOST_PAUSE = Duration.ofSeconds(10);

    private final DataSource source;
    private final Threads threads;
    private final Clock clock;
    private final Duration period;

    /** @param period the time from one verification to the next */
    @Inject
    AuditVerificationJob(
            DataSource source,
            Threads threads,
            Clock clock,
            @ConfigProperty(name = "serendip.audit.verification") Duration period) {
        this.source = source;
        this.threads = threads;
        this.clock = clock;
        this.period = period;
    }

    void start(@Observes @Priority(Schema.PRIORITY + 100) @Initialized(ApplicationScoped.class) Object event) {
        threads.every("audit", period.compareTo(MOST_PAUSE) < 0 ? period : MOST_PAUSE, this::verifyIfDue);
    }

    private void verifyIfDue() {
        try (Connection connection = source.getConnection()) {
            if (isDue(connection)) {
                VerificationResult verificationResult = AuditChain.verify(connection);
                AuditChain.keep(connection, verificationResult);
                if (!verificationResult.intact()) {
                    LOG.severe(() -> "The audit log was changed: " + String.join(" ", verificationResult.lines()));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit log can't be verified", e);
        }
    }

    private boolean isDue(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select at from audit_verifications order by id desc limit 1")) {
            return !rows.next()
                    || !rows.getObject(1, OffsetDateTime.class)
                            .toInstant()
                            .plus(period)
                            .isAfter(clock.instant());
        }
    }
}
