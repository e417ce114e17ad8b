package chat.serendip.signaling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready to take sockets; down while the server lets them go. Says beside whether the idle timer is defused. */
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
                .status(acceptingState.areOpen())
                .withData("idleTimerDefused", IdleTimer.isDefused())
                .build();
    }
}
