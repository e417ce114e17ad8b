package chat.serendip.report;

import chat.serendip.platform.Digests;
import chat.serendip.platform.KeySetting;
import chat.serendip.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts pictures at rest: AES-256-GCM under the operator's key, bound to the report and the place that they belong
 * to. Sealed bytes are version, key's name, IV, ciphertext with tag. Safe for use by many threads.
 */
@ApplicationScoped
class EvidenceCipher {

    private static final byte VERSION = 1;
    private static final int NAME_BYTES = 4;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random;
    /** The first one encrypts, all decrypt. */
    private final List<byte[]> keys;

    @Inject
    EvidenceCipher(Config config, SecureRandom random) {
        this(
                Stream.of("EVIDENCE_KEY", "EVIDENCE_OLD_KEYS")
                        .flatMap(name ->
                                config.getOptionalValue(name, String.class).map(value -> keys(name, value)).stream()
                                        .flatMap(List::stream))
                        .toList(),
                random);
    }

    EvidenceCipher(List<byte[]> keys, SecureRandom random) {
        this.keys = List.copyOf(keys);
        this.random = random;
    }

    /**
     * The keys that a setting names, separated by commas.
     *
     * @throws IllegalArgumentException if one is no key; it names the setting, and never the key
     */
    static List<byte[]> keys(String setting, String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(key -> KeySetting.parse(setting, key))
                .toList();
    }

    /** Whether there is a key at all. */
    boolean works() {
        return !keys.isEmpty();
    }

    /**
     * The data that binds a picture to its place in its report and to the hash that the report's fingerprint covers.
     */
    static byte[] binding(ReportId report, int place, byte[] hash) {
        return (text(report, place) + " " + HexFormat.of().formatHex(hash)).getBytes(StandardCharsets.US_ASCII);
    }

    /** The data that binds a picture of a report whose fingerprint covers the sealed bytes themselves. */
    static byte[] binding(ReportId report, int place) {
        return text(report, place).getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(ReportId report, int place) {
        return "serendip frame " + report + " " + place;
    }

    /** @param binding has to be given again to open the bytes */
    byte[] seal(byte[] plain, byte[] binding) {
        byte[] key = keys.get(0);
        byte[] iv = Tokens.bytes(random, IV_BYTES);
        byte[] sealed;
        try {
            sealed = cipher(Cipher.ENCRYPT_MODE, key, iv, binding, plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a picture can't be sealed", e);
        }
        return ByteBuffer.allocate(1 + NAME_BYTES + IV_BYTES + sealed.length)
                .put(VERSION)
                .put(name(key))
                .put(iv)
                .put(sealed)
                .array();
    }

    /**
     * The bytes that were sealed with that binding.
     *
     * @throws Broken if any bit of them or of the binding differs
     * @throws IllegalStateException if the key isn't configured
     */
    byte[] open(byte[] sealed, byte[] binding) {
        var in = ByteBuffer.wrap(sealed);
        byte[] name = new byte[NAME_BYTES];
        byte[] iv = new byte[IV_BYTES];
        if (sealed.length < 1 + NAME_BYTES + IV_BYTES || in.get() != VERSION) {
            throw new Broken("a picture isn't sealed as it should be", null);
        }
        in.get(name).get(iv);
        byte[] content = new byte[in.remaining()];
        in.get(content);
        byte[] key = keys.stream()
                .filter(known -> Arrays.equals(name(known), name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "a picture was sealed with a key that neither EVIDENCE_KEY nor EVIDENCE_OLD_KEYS names"));
        try {
            return cipher(Cipher.DECRYPT_MODE, key, iv, binding, content);
        } catch (AEADBadTagException e) {
            throw new Broken("a picture isn't what was sealed", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a picture can't be opened", e);
        }
    }

    /** A tag over the text that only somebody with the key can make. It needs a key. */
    byte[] sign(String text) {
        return Digests.hmacSha256(keys.get(0), "serendip sign " + text);
    }

    private static byte[] name(byte[] key) {
        return Arrays.copyOf(Digests.hmacSha256(key, "serendip name"), NAME_BYTES);
    }

    private static byte[] cipher(int mode, byte[] key, byte[] iv, byte[] binding, byte[] content)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(binding);
        return cipher.doFinal(content);
    }

    /** The bytes aren't what was sealed, or belong elsewhere. */
    static final class Broken extends IllegalStateException {

        Broken(String message, @Nullable Exception cause) {
            super(message, cause);
        }
    }
}
