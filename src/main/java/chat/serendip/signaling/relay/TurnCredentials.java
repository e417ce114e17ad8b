package chat.serendip.signaling.relay;

import chat.serendip.platform.Digests;
import chat.serendip.platform.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;

/**
 * Credentials that the relay checks without asking this server: the username is the expiry time, a colon and a name, and
 * the password is the HMAC-SHA1 of the username under a secret that both know (draft-uberti-behave-turn-rest-00). Relays
 * expect SHA-1; as HMAC it is sound.
 *
 * <p>A holder has one name within each hour of UTC, because relays count allocations by the name. It is a keyed hash of
 * the holder and the hour: it tells the relay neither who it is nor that two hours are one person's.
 *
 * <p>Safe for use by many threads.
 */
final class TurnCredentials {

    private static final int NAME_BYTES = 16;

    private final byte[] secret;
    private final byte[] nameKey;
    private final Duration life;
    private final Clock clock;

    /** @param life how long a credential may be used to begin relaying; a relay that has begun goes on */
    TurnCredentials(String secret, Duration life, Clock clock) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.nameKey = Digests.hmacSha256(this.secret, "names of accounts at the relay");
        this.life = life;
        this.clock = clock;
    }

    /** A username and its password. */
    record Credential(String username, String password) {
        @Override
        public String toString() {
            return username;
        }
    }

    Credential mint(String holder) {
        Instant now = clock.instant();
        String username = now.plus(life).getEpochSecond() + ":" + name(holder, now.truncatedTo(ChronoUnit.HOURS));
        return new Credential(username, Base64.getEncoder().encodeToString(Digests.hmacSha1(secret, username)));
    }

    private String name(String holder, Instant hour) {
        return Tokens.text(Arrays.copyOf(Digests.hmacSha256(nameKey, holder + " " + hour), NAME_BYTES));
    }
}
