package chat.serendip.platform;

import java.util.Base64;

/** A setting that holds a secret key of the operator's: 32 random bytes in Base64 (RFC 4648, section 4). */
public final class KeySetting {

    private static final int BYTES = 32;

    private KeySetting() {}

    /**
     * The key's bytes.
     *
     * @param setting where the text comes from
     * @throws IllegalArgumentException if the text is no such key; it names the setting, and never the text
     */
    public static byte[] parse(String setting, String text) {
        byte[] key = new byte[0];
        try {
            key = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            // thrown below, without the key in the message
        }
        if (key.length != BYTES) {
            throw new IllegalArgumentException(
                    setting + " must be 32 random bytes in Base64, such as 'openssl rand -base64 32' makes");
        }
        return key;
    }
}
