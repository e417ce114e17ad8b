package chat.serendip.moderation.audit;

import chat.serendip.moderation.chain.AuditChain;
import chat.serendip.moderation.chain.Verdict;
import chat.serendip.platform.Schema;
import chat.serendip.platform.Threads;
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

/** Verifies the log once a day, however often the server is started anew, and keeps what it found. */
@ApplicationScoped
class AuditWatch {

    private static final Logger LOG = Logger.getLogger(AuditWatch.class.getName());
    private static final Duration MOST_PAUSE = Duration.ofSeconds(10);

    private final DataSource source;
    private final Threads threads;
    private final Clock clock;
    private final Duration period;

    /** @param period how long after one verification the next is due */
    @Inject
    AuditWatch(
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
                Verdict verdict = AuditChain.verify(connection);
                AuditChain.keep(connection, verdict);
                if (!verdict.intact()) {
                    LOG.severe(() -> "The audit log was changed: " + String.join(" ", verdict.lines()));
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
