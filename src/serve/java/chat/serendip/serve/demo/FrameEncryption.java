package chat.serendip.serve.demo;

import chat.serendip.platform.Digests;
import chat.serendip.platform.Tokens;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts pictures as the server does, with the key that the launcher gives it; the server's {@code EvidenceCipher}
 * describes the format.
 */
final class FrameEncryption {

    private static final SecureRandom CHANCE = new SecureRandom();

    private final byte[] key;

    private FrameEncryption(byte[] key) {
        this.key = key.clone();
    }

    /** Encrypts with the server's key: the environment's, or the one beside its data. */
    static FrameEncryption of(Path data) {
        try {
            String set = System.getenv("EVIDENCE_KEY");
            String key = set == null ? Files.readString(data.resolve("evidence.key")) : set;
            return new FrameEncryption(Base64.getDecoder().decode(key.strip()));
        } catch (IOException e) {
            throw new Demo.DemoRefused("The demo needs the key for evidence (" + e.getMessage() + ").", e);
        }
    }

    byte[] encrypt(byte[] picture, UUID report, int place, byte[] hash) {
        try {
            byte[] iv = Tokens.bytes(CHANCE, 12);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv));
            String binding = "serendip frame " + report + " " + place + " "
                    + HexFormat.of().formatHex(hash);
            cipher.updateAAD(binding.getBytes(StandardCharsets.US_ASCII));
            byte[] sealed = cipher.doFinal(picture);
            return ByteBuffer.allocate(1 + 4 + iv.length + sealed.length)
                    .put((byte) 1)
                    .put(Digests.hmacSha256(key, "serendip name"), 0, 4)
                    .put(iv)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
