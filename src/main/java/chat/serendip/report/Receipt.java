package chat.serendip.report;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** 128 random bits that only who sent a notice has; only their hash is stored. */
record Receipt(String text) {

    private static final int BYTES = 16;

    static Receipt fresh(SecureRandom chance) {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return new Receipt(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        return Fingerprint.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Receipt";
    }
}
