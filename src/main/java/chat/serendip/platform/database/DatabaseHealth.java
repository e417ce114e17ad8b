package chat.serendip.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while the database answers. */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {

    private static final int MAX_WAIT_SECONDS = 2;

    private final DataSource source;

    @Inject
    DatabaseHealth(DataSource source) {
        this.source = source;
    }

    @Override
    public HealthCheckResponse call() {
        try (var connection = source.getConnection()) {
            return HealthCheckResponse.named("database")
                    .status(connection.isValid(MAX_WAIT_SECONDS))
                    .build();
        } catch (SQLException e) {
            return HealthCheckResponse.down("database");
        }
    }
}
