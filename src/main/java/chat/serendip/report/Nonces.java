package chat.serendip.report;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.platform.Invalid;
import chat.serendip.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Binds pictures to one encounter, one reporter and a short time, without storing anything. A nonce is random bytes and
 * an expiry time, with a tag over them, the reporter and the encounter. It works only once, because an encounter is
 * reported only once.
 */
@ApplicationScoped
class Nonces {

    private static final int RANDOM_BYTES = 16;
    private static final int TAG_BYTES = 32;

    private final EvidenceCipher evidenceCipher;
    private final SecureRandom random;
    private final Clock clock;
    private final Duration life;

    @Inject
    Nonces(
            EvidenceCipher evidenceCipher,
            SecureRandom random,
            Clock clock,
            @ConfigProperty(name = "serendip.report.nonce") Duration life) {
        this.evidenceCipher = evidenceCipher;
        this.random = random;
        this.clock = clock;
        this.life = life;
    }

    /** A nonce for this reporter's pictures of that encounter. */
    FrameNonce give(AccountId reporter, EncounterId encounter) {
        Instant end = clock.instant().plus(life).truncatedTo(ChronoUnit.SECONDS);
        byte[] payload = ByteBuffer.allocate(RANDOM_BYTES + Long.BYTES)
                .put(Tokens.bytes(random, RANDOM_BYTES))
                .putLong(end.getEpochSecond())
                .array();
        byte[] nonce = ByteBuffer.allocate(payload.length + TAG_BYTES)
                .put(payload)
                .put(tag(payload, reporter, encounter))
                .array();
        return new FrameNonce(Tokens.text(nonce), end);
    }

    /** @throws Invalid unless we gave this nonce to this reporter for that encounter, and it hasn't expired */
    void require(String nonce, AccountId reporter, EncounterId encounter) {
        byte[] bytes = decoded(nonce);
        int payload = RANDOM_BYTES + Long.BYTES;
        byte[] content = Arrays.copyOf(bytes, payload);
        if (bytes.length != payload + TAG_BYTES
                || !MessageDigest.isEqual(
                        Arrays.copyOfRange(bytes, payload, bytes.length), tag(content, reporter, encounter))) {
            throw new Invalid("nonce", "unknown", "This was not given for this encounter.");
        }
        long end = ByteBuffer.wrap(content).getLong(RANDOM_BYTES);
        if (clock.instant().isAfter(Instant.ofEpochSecond(end))) {
            throw new Invalid("nonce", "expired", "This was given too long ago.");
        }
    }

    private byte[] tag(byte[] payload, AccountId reporter, EncounterId encounter) {
        return evidenceCipher.sign("nonce " + HexFormat.of().formatHex(payload) + " " + reporter + " " + encounter);
    }

    private static byte[] decoded(String nonce) {
        try {
            return Base64.getUrlDecoder().decode(nonce);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** A nonce, and until when it is good. */
    public record FrameNonce(String nonce, Instant expiresAt) {}
}
