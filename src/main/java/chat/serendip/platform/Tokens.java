package chat.serendip.platform;

import java.security.SecureRandom;
import java.util.Base64;

/** Random tokens, which nobody can guess. */
public final class Tokens {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Tokens() {}

    public static byte[] bytes(SecureRandom random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A new random token as text. */
    public static String fresh(SecureRandom random, int bytes) {
        return text(bytes(random, bytes));
    }

    /** Bytes as clients see them: in URL-safe Base64 without padding. */
    public static String text(byte[] bytes) {
        return TEXT.encodeToString(bytes);
    }
}
