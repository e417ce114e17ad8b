package chat.serendip.limits;

import chat.serendip.kernel.WireName;
import java.time.Duration;

/**
 * Every rate limit on one screen: so many at once, and one more each time the pause has passed. Each can be set by
 * {@code serendip.limits.NAME.burst} and {@code serendip.limits.NAME.refill}; {@code serendip.limits.factor} widens all.
 */
public enum Limit {
    // how many at once, one more each, counted by, and what if it can't be counted
    REQUESTS(600, Duration.ofMillis(50), Per.NETWORK, Otherwise.ALLOW),
    REGISTRATIONS(20, Duration.ofMinutes(3), Per.NETWORK, Otherwise.REFUSE),
    SIGN_INS_FROM_NETWORK(30, Duration.ofSeconds(10), Per.NETWORK, Otherwise.REFUSE),
    SIGN_INS_TO_ACCOUNT(10, Duration.ofMinutes(2), Per.ACCOUNT, Otherwise.REFUSE),
    SIGN_INS_FROM_KNOWN_DEVICE(10, Duration.ofMinutes(1), Per.DEVICE, Otherwise.REFUSE),
    PASSWORD_CONFIRMATIONS(10, Duration.ofMinutes(1), Per.ACCOUNT, Otherwise.REFUSE),
    SECOND_FACTORS(6, Duration.ofMinutes(2), Per.ACCOUNT, Otherwise.REFUSE),
    EXPORTS(5, Duration.ofMinutes(10), Per.ACCOUNT, Otherwise.ALLOW),
    BLOCKS(30, Duration.ofSeconds(20), Per.ACCOUNT, Otherwise.ALLOW),
    REPORTS(20, Duration.ofMinutes(5), Per.ACCOUNT, Otherwise.REFUSE),
    NOTICES(5, Duration.ofMinutes(10), Per.NETWORK, Otherwise.REFUSE),
    HANDSHAKES_FROM_NETWORK(120, Duration.ofMillis(500), Per.NETWORK, Otherwise.ALLOW),
    HANDSHAKES_OF_ACCOUNT(20, Duration.ofSeconds(3), Per.ACCOUNT, Otherwise.ALLOW),
    MESSAGES(400, Duration.ofMillis(20), Per.CONNECTION, Otherwise.ALLOW),
    MALFORMED_MESSAGES(10, Duration.ofSeconds(6), Per.CONNECTION, Otherwise.ALLOW),
    SEEKS(30, Duration.ofSeconds(1), Per.CONNECTION, Otherwise.ALLOW),
    SAYS(12, Duration.ofMillis(800), Per.CONNECTION, Otherwise.ALLOW),
    TYPINGS(20, Duration.ofMillis(500), Per.CONNECTION, Otherwise.ALLOW);

    /** Who has an allowance of their own. */
    public enum Per {
        /** an IPv4 address or an IPv6 network of 64 bits */
        NETWORK,
        /** an account, or the name that is tried for one */
        ACCOUNT,
        /** a browser that has signed in to the account before */
        DEVICE,
        /** one socket, which keeps its own allowance */
        CONNECTION
    }

    /** What happens to a newcomer while more are being counted than the memory set aside for it holds. */
    public enum Otherwise {
        /** fail open: somebody hardly seen is forgotten */
        ALLOW,
        /** fail closed: the newcomer is told to come back */
        REFUSE
    }

    private final int burst;
    private final Duration refill;
    private final Per per;
    private final Otherwise otherwise;

    Limit(int burst, Duration refill, Per per, Otherwise otherwise) {
        this.burst = burst;
        this.refill = refill;
        this.per = per;
        this.otherwise = otherwise;
    }

    /** How the limit is called in the configuration, such as {@code sign-ins-to-account}. */
    public String configName() {
        return WireName.of(this);
    }

    public int burst() {
        return burst;
    }

    public Duration refill() {
        return refill;
    }

    public Per per() {
        return per;
    }

    public Otherwise otherwise() {
        return otherwise;
    }
}
