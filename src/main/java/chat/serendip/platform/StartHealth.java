package chat.serendip.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Up once the server has started, also while it drains: from then on a proxy may pass requests on. */
@Startup
@ApplicationScoped
class StartHealth implements HealthCheck {

    private final AcceptingState acceptingState;

    @Inject
    StartHealth(AcceptingState acceptingState) {
        this.acceptingState = acceptingState;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("start")
                .status(acceptingState.hasStarted())
                .build();
    }
}
