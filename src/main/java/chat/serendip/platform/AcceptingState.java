package chat.serendip.platform;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the server takes what is new: handshakes, searches, registrations and sign-ins. It takes none while there is
 * a reason against it, and from its beginning there is one: it is starting. What goes on already isn't concerned. Safe
 * for use by many threads.
 *
 * <p>This class has no dependencies, because health is asked before anything else is there.
 */
@ApplicationScoped
public class AcceptingState {

    /** Why the server takes nothing new. If several hold, the first one is told. */
    public enum Reason {
        STARTING,
        /** Another server has taken its database over, and this one may write nothing any more. */
        TAKEN_OVER,
        /** It is going to stop, by a signal or by the operator's command. */
        DRAINING;

        /** What clients compare; stable. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The server takes nothing new at the moment. Its detail is for people, in the operator's words, or empty. */
    public static final class NotAccepting extends Refused {

        private final Reason reason;

        private NotAccepting(Reason reason, String text) {
            super(503, reason.code(), text);
            this.reason = reason;
        }

        /** Whether people who talk can still come back to their talk. */
        public boolean concernsOnlyWhatIsNew() {
            return reason == Reason.DRAINING;
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.of(Duration.ofSeconds(2));
        }
    }

    @GuardedBy("this")
    private final Map<Reason, String> reasons = new EnumMap<>(Map.of(Reason.STARTING, ""));

    /** Whether the server has started, whatever else is against it. */
    synchronized boolean hasStarted() {
        return !reasons.containsKey(Reason.STARTING);
    }

    /** The first reason against it, as what is new is refused; empty if there is none. */
    public synchronized Optional<NotAccepting> refusal() {
        return reasons.entrySet().stream().findFirst().map(first -> new NotAccepting(first.getKey(), first.getValue()));
    }

    /**
     * Lets what is new pass.
     *
     * @throws NotAccepting if there is a reason against it
     */
    public void require() {
        refusal().ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** From now on there is this reason; if there is already, its text is replaced. */
    public synchronized void refuse(Reason reason, String text) {
        reasons.put(reason, text);
    }

    /** This reason is over. */
    public synchronized void accept(Reason reason) {
        reasons.remove(reason);
    }
}
