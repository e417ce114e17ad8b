package chat.serendip.signaling;

import chat.serendip.platform.Digests;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

/**
 * Credentials for the relay that it checks without asking us: the name says until when, the password is the HMAC-SHA1 of
 * the name under a secret that both know (draft-uberti-behave-turn-rest-00). SHA-1 is what the relays speak; as HMAC it is
 * sound.
 *
 * <p>The name carries a random mark, never an account. Safe for use by many threads.
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

    /** A name and its password. */
    record Credential(String username, String password) {}

    Credential mint() {
        String username = clock.instant().plus(life).getEpochSecond() + ":" + UUID.randomUUID();
        return new Credential(username, Base64.getEncoder().encodeToString(Digests.hmacSha1(secret, username)));
    }
}
