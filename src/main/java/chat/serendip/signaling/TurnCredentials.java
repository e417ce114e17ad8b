package chat.serendip.signaling;

import chat.serendip.platform.Digests;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

/**
 * Credentials that the relay checks without asking this server: the username holds the expiry time, and the password is
 * the HMAC-SHA1 of the username under a secret that both know (draft-uberti-behave-turn-rest-00). Relays expect SHA-1;
 * as HMAC it is sound.
 *
 * <p>The username holds a random id, never an account's. Safe for use by many threads.
 */
final class TurnCredentials {

    private final byte[] secret;
    private final Duration life;
    private final Clock clock;

    /** @param life how long a credential may be used to begin relaying; a relay that has begun goes on */
    TurnCredentials(String secret, Duration life, Clock clock) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.life = life;
        this.clock = clock;
    }

    /** A username and its password. */
    record Credential(String username, String password) {}

    Credential mint() {
        String username = clock.instant().plus(life).getEpochSecond() + ":" + UUID.randomUUID();
        return new Credential(username, Base64.getEncoder().encodeToString(Digests.hmacSha1(secret, username)));
    }
}
