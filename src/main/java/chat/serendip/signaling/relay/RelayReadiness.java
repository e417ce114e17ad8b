package chat.serendip.signaling.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells of each relay what the last probe found. Always up: without its relays the server still serves, and a restart
 * of it would bring none back. This class has no dependencies, because health is asked before anything else is there.
 */
@Readiness
@Default
@ApplicationScoped
class RelayReadiness implements HealthCheck {

    static final String ANSWERS = "answers";

    private final Map<String, String> states = new ConcurrentSkipListMap<>();

    /**
     * Notes what a probe found: {@link #ANSWERS}, or what is wrong.
     *
     * @return whether the relay has gone, or is back, since the last probe; the first one counts as such
     */
    boolean note(TurnUrl relay, String state) {
        Optional<String> former = Optional.ofNullable(states.put(relay.text(), state));
        return former.isEmpty() || former.get().equals(ANSWERS) != state.equals(ANSWERS);
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("relays").up();
        states.forEach(response::withData);
        return response.build();
    }
}
