package chat.serendip.account.factor;

import chat.serendip.platform.Invalid;
import chat.serendip.platform.Tokens;
import java.util.Arrays;
import java.util.Base64;

/** Immutable bytes. JSON holds them in base64url, as WebAuthn does. */
final class Bytes {

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    /**
     * The bytes that a request's field holds.
     *
     * @throws Invalid if the text isn't base64url
     */
    static Bytes parse(String field, String text) {
        try {
            return new Bytes(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new Invalid(field, "type", "This must be base64url.");
        }
    }

    byte[] array() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return Tokens.text(bytes);
    }
}
