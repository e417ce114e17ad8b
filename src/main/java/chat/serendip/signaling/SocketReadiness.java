package chat.serendip.signaling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready to take sockets; down while the server lets them go. Says beside whether the idle timer is defused. */
@Readiness
@ApplicationScoped
class SocketReadiness implements HealthCheck {

    private final Draining draining;
    private final ServletContext context;

    @Inject
    SocketReadiness(Draining draining, ServletContext context) {
        this.draining = draining;
        this.context = context;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("sockets")
                .status(!draining.isDraining())
                .withData("idleTimerDefused", Boolean.TRUE.equals(context.getAttribute(IdleTimer.ATTRIBUTE)))
                .build();
    }
}
