package chat.serendip.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Dead as soon as a timer is overdue, because only a restart helps. The answer has the seconds since each timer's last
 * beat.
 */
@Liveness
@ApplicationScoped
class TimerHealth implements HealthCheck {

    private final Threads threads;

    @Inject
    TimerHealth(Threads threads) {
        this.threads = threads;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("timers").status(threads.allBeat());
        threads.beats()
                .forEach(beat -> response.withData(beat.timer(), beat.silence().toSeconds()));
        return response.build();
    }
}
