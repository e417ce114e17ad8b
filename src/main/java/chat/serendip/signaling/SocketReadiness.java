package chat.serendip.signaling;

import chat.serendip.platform.AcceptingState;
import chat.serendip.platform.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the server takes what is new; else it tells why not. Tells also whether the idle timer is disabled. */
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
        var response = HealthCheckResponse.named("sockets").withData("idleTimerDefused", IdleTimer.isDisabled());
        return acceptingState
                .refusal()
                .map(Refused::code)
                .map(reason -> response.down().withData("reason", reason))
                .orElseGet(response::up)
                .build();
    }
}
