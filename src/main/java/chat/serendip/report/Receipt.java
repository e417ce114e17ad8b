package chat.serendip.report;

import chat.serendip.platform.Digests;
import chat.serendip.platform.Tokens;
import java.security.SecureRandom;

/** 128 random bits that only the sender of a notice has; only their hash is stored. */
record Receipt(String text) {

    private static final int BYTES = 16;

    static Receipt fresh(SecureRandom random) {
        return new Receipt(Tokens.fresh(random, BYTES));
    }

    byte[] hash() {
        return Digests.sha256(text);
    }

    @Override
    public String toString() {
        return "Receipt";
    }
}
