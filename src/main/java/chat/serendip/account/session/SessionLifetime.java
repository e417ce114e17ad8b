package chat.serendip.account.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a session lasts: a set time after its last use, and a set time in all, whichever ends first. */
@Dependent
class SessionLifetime {

    private final Duration idle;
    private final Duration whole;

    @Inject
    SessionLifetime(
            @ConfigProperty(name = "serendip.session.idle") Duration idle,
            @ConfigProperty(name = "serendip.session.whole") Duration whole) {
        this.idle = idle;
        this.whole = whole;
    }

    Duration whole() {
        return whole;
    }

    /** Sessions not used since then are over. */
    Instant seenSince(Instant now) {
        return now.minus(idle);
    }

    /** Sessions created before then are over. */
    Instant createdSince(Instant now) {
        return now.minus(whole);
    }
}
