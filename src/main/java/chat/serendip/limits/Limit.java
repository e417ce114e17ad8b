package chat.serendip.limits;

import chat.serendip.kernel.WireName;
import java.time.Duration;

/**
 * Every rate limit in one table: how many at once (burst), and the time after which there is one more (refill). Each
 * can be set by {@code serendip.limits.NAME.burst} and {@code serendip.limits.NAME.refill};
 * {@code serendip.limits.factor} widens all of them.
 */
public enum Limit {
    // burst, refill, counted by, and what if a new key can't be counted
    REQUESTS(600, Duration.ofMillis(50), Per.NETWORK, WhenFull.ALLOW),
    REGISTRATIONS(20, Duration.ofMinutes(3), Per.NETWORK, WhenFull.REFUSE),
    SIGN_INS_FROM_NETWORK(30, Duration.ofSeconds(10), Per.NETWORK, WhenFull.REFUSE),
    SIGN_INS_TO_ACCOUNT(10, Duration.ofMinutes(2), Per.ACCOUNT, WhenFull.REFUSE),
    SIGN_INS_FROM_KNOWN_DEVICE(10, Duration.ofMinutes(1), Per.DEVICE, WhenFull.REFUSE),
    PASSWORD_CONFIRMATIONS(10, Duration.ofMinutes(1), Per.ACCOUNT, WhenFull.REFUSE),
    SECOND_FACTORS(6, Duration.ofMinutes(2), Per.ACCOUNT, WhenFull.REFUSE),
    EXPORTS(5, Duration.ofMinutes(10), Per.ACCOUNT, WhenFull.ALLOW),
    BLOCKS(30, Duration.ofSeconds(20), Per.ACCOUNT, WhenFull.ALLOW),
    REPORTS(20, Duration.ofMinutes(5), Per.ACCOUNT, WhenFull.REFUSE),
    NOTICES(5, Duration.ofMinutes(10), Per.NETWORK, WhenFull.REFUSE),
    HANDSHAKES_FROM_NETWORK(2_000, Duration.ofMillis(100), Per.NETWORK, WhenFull.ALLOW),
    HANDSHAKES_OF_ACCOUNT(40, Duration.ofSeconds(1), Per.ACCOUNT, WhenFull.ALLOW),
    MESSAGES(400, Duration.ofMillis(20), Per.CONNECTION, WhenFull.ALLOW),
    MALFORMED_MESSAGES(10, Duration.ofSeconds(6), Per.CONNECTION, WhenFull.ALLOW),
    SEEKS(30, Duration.ofSeconds(1), Per.CONNECTION, WhenFull.ALLOW),
    SAYS(12, Duration.ofMillis(800), Per.CONNECTION, WhenFull.ALLOW),
    TYPINGS(20, Duration.ofMillis(500), Per.CONNECTION, WhenFull.ALLOW),
    ICES(12, Duration.ofSeconds(3), Per.CONNECTION, WhenFull.ALLOW);

    /** What has an allowance of its own. */
    public enum Per {
        /** an IPv4 address or an IPv6 network of 64 bits */
        NETWORK,
        /** an account, or the username that is tried for one */
        ACCOUNT,
        /** a browser that has signed in to the account before */
        DEVICE,
        /** one socket, which keeps its own allowance */
        CONNECTION
    }

    /** What happens to a new key while the memory set aside for the limit is full. */
    public enum WhenFull {
        /** fail open: a key that was hardly seen is forgotten */
        ALLOW,
        /** fail closed: the new key is refused and told to come back */
        REFUSE
    }

    private final int burst;
    private final Duration refill;
    private final Per per;
    private final WhenFull whenFull;

    Limit(int burst, Duration refill, Per per, WhenFull whenFull) {
        this.burst = burst;
        this.refill = refill;
        this.per = per;
        this.whenFull = whenFull;
    }

    /** The limit's name in the configuration, such as {@code sign-ins-to-account}. */
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

    public WhenFull whenFull() {
        return whenFull;
    }
}
