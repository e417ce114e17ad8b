package chat.serendip.account.factor;

import java.util.Locale;

/** Base32 of RFC 4648 without padding: people can type it, and authenticator apps read it. */
final class Base32 {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int pending = 0;
        for (byte next : bytes) {
            pending = ((pending << 8) | (next & 0xff)) & 0xfff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(DIGITS.charAt((pending >> bits) & 31));
            }
        }
        if (bits > 0) {
            text.append(DIGITS.charAt((pending << (5 - bits)) & 31));
        }
        return text.toString();
    }

    /**
     * The normal form of what somebody typed: upper case, no spaces or dashes, letters for the digits that look like
     * them.
     */
    static String normal(String typed) {
        return typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('0', 'O')
                .replace('1', 'I')
                .replace('8', 'B');
    }
}
