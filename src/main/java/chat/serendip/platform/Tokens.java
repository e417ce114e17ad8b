package chat.serendip.platform;

import java.security.SecureRandom;
import java.util.Base64;

/** What nobody can guess. */
public final class Tokens {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Tokens() {}

    /** So many random bytes. */
    public static byte[] bytes(SecureRandom random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A token of so many random bytes, as it is written. */
    public static String fresh(SecureRandom random, int bytes) {
        return text(bytes(random, bytes));
    }

    /** How bytes are written for clients: in URL-safe Base64 without padding. */
    public static String text(byte[] bytes) {
        return TEXT.encodeToString(bytes);
    }
}
