package chat.serendip.account.factor;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A minimal browser with an authenticator: one passkey on the curve P-256, which answers as the test sets it. */
public final class SoftAuthenticator {

    /** The flag for: somebody touched the authenticator. */
    public static final int PRESENT = 1;

    private static final int CREDENTIAL_INCLUDED = 0x40;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final KeyPair keys;
    private final byte[] id = new byte[32];
    private final String origin;
    private final String host;
    private int counter;
    private int flags = PRESENT;

    /** An authenticator in a browser that visits this origin. */
    public SoftAuthenticator(String origin, String host) {
        this.origin = origin;
        this.host = host;
        CHANCE.nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a browser sends, all in base64url; a field that a registration or a signature doesn't have is empty. */
    public record PublicKeyCredential(
            String id, String clientData, String attestation, String authenticatorData, String signature) {}

    /** Sets the signature counter. */
    public void count(int next) {
        counter = next;
    }

    /** Sets whether somebody touches it from now on. */
    public void touched(boolean present) {
        flags = present ? PRESENT : 0;
    }

    /** Creates the passkey, and returns what the browser sends. */
    public PublicKeyCredential registers(String challenge) {
        byte[] data = bytes(
                sha256(host.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) (flags | CREDENTIAL_INCLUDED)},
                counter(),
                new byte[16],
                new byte[] {0, (byte) id.length},
                id,
                publicKey());
        byte[] attestation = bytes(
                new byte[] {(byte) 0xa3},
                text("fmt"),
                text("none"),
                text("attStmt"),
                new byte[] {(byte) 0xa0},
                text("authData"),
                new byte[] {0x59, (byte) (data.length >> 8), (byte) data.length},
                data);
        return new PublicKeyCredential(
                base64(id), base64(client("webauthn.create", challenge)), base64(attestation), "", "");
    }

    /** Signs with the passkey. */
    public PublicKeyCredential signs(String challenge) {
        byte[] client = client("webauthn.get", challenge);
        byte[] data = bytes(sha256(host.getBytes(StandardCharsets.UTF_8)), new byte[] {(byte) flags}, counter());
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return new PublicKeyCredential(base64(id), base64(client), "", base64(data), base64(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] client(String type, String challenge) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] counter() {
        return ByteBuffer.allocate(4).putInt(counter).array();
    }

    /** The public key in COSE's format: an EC2 key for ES256. */
    private byte[] publicKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return bytes(
                new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32},
                coordinate(key.getW().getAffineX()),
                new byte[] {0x22, 0x58, 32},
                coordinate(key.getW().getAffineY()));
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] all = number.toByteArray();
        byte[] coordinate = new byte[32];
        int length = Math.min(32, all.length);
        System.arraycopy(all, all.length - length, coordinate, 32 - length, length);
        return coordinate;
    }

    private static byte[] text(String text) {
        return bytes(new byte[] {(byte) (0x60 | text.length())}, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
