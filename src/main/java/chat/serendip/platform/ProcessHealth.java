package chat.serendip.platform;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive as long as the server can answer at all: a database that is away is no reason to restart it. The answer has the
 * server's version too.
 */
@Liveness
@ApplicationScoped
class ProcessHealth implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("process")
                .up()
                .withData("version", Version.current())
                .build();
    }
}
