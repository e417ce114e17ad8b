package chat.serendip.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Digests, with and without a key. Texts count as UTF-8. */
public final class Digests {

    private Digests() {}

    /** SHA-256 over the parts, one after the other, with nothing between them. */
    public static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** SHA-256 over a text. */
    public static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC-SHA-256 of a text. */
    public static byte[] hmacSha256(byte[] key, String text) {
        return hmac("HmacSHA256", key, text.getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC-SHA-1 of a text: for protocols that know no other; HMAC with SHA-1 is still sound. */
    public static byte[] hmacSha1(byte[] key, String text) {
        return hmacSha1(key, text.getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC-SHA-1 of bytes, as {@link #hmacSha1(byte[], String)}. */
    public static byte[] hmacSha1(byte[] key, byte[] bytes) {
        return hmac("HmacSHA1", key, bytes);
    }

    /** MD5 of a text: for the long-term credentials of STUN, whose relays know no other. It protects nothing by itself. */
    public static byte[] md5(String text) {
        try {
            return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }

    private static byte[] hmac(String algorithm, byte[] key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " can't be computed", e);
        }
    }
}
