package chat.serendip.account.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of authenticator apps: RFC 6238 as every app implements it, with SHA-1, 30 s and six digits. Safe for use
 * by many threads.
 */
final class TotpCodes {

    static final Duration STEP = Duration.ofSeconds(30);
    static final int DIGITS = 6;

    /** By how many time steps a clock may be wrong, in either direction. */
    private static final int DRIFT = 1;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = generator();

    private TotpCodes() {}

    private static TimeBasedOneTimePasswordGenerator generator() {
        return new TimeBasedOneTimePasswordGenerator(
                STEP, DIGITS, TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1);
    }

    /** The code that an app with this secret shows at that time. */
    static String at(byte[] secret, Instant time) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), time);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Any bytes are a key", e);
        }
    }

    /**
     * The time step that a code belongs to; empty if the code isn't valid.
     *
     * @param lastStep the step of the last code that was accepted: codes of it and of earlier steps are no longer valid
     */
    static OptionalLong step(byte[] secret, String code, Instant now, long lastStep) {
        OptionalLong found = OptionalLong.empty();
        for (int drift = -DRIFT; drift <= DRIFT; drift++) {
            Instant time = now.plus(STEP.multipliedBy(drift));
            long step = time.getEpochSecond() / STEP.toSeconds();
            if (step > lastStep && same(at(secret, time), code) && found.isEmpty()) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
