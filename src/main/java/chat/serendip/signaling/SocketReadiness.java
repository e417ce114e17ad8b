package chat.serendip.signaling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the server accepts sockets; down while it drains them. Tells also whether the idle timer is disabled. */
@Readiness
@ApplicationScoped
class SocketReadiness implements HealthCheck {

    private final AcceptingState acceptingState;

    @Inject
    SocketReadiness(AcceptingState acceptingState) {
        this.acceptingState = acceptingState;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("sockets")
                .status(acceptingState.isAccepting())
                .withData("idleTimerDefused", IdleTimer.isDisabled())
                .build();
    }
}
