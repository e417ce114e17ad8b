package chat.serendip.report;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Parses the operator's keys: 32 random bytes each, in Base64, separated by commas. */
final class EvidenceKey {

    private static final int BYTES = 32;

    private EvidenceKey() {}

    /**
     * The keys that a setting names.
     *
     * @throws IllegalArgumentException if one is no key; it names the setting, and never the key
     */
    static List<byte[]> parse(String setting, String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(key -> decoded(setting, key))
                .toList();
    }

    private static byte[] decoded(String setting, String text) {
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
