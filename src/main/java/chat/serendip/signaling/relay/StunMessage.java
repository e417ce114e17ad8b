package chat.serendip.signaling.relay;

import chat.serendip.platform.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A STUN message (RFC 8489), as far as an allocation at a relay needs it (RFC 8656). Immutable. */
final class StunMessage {

    static final int HEADER = 20;
    static final int TRANSACTION = 12;

    static final int ALLOCATE = 0x0003;
    static final int REFRESH = 0x0004;

    static final int USERNAME = 0x0006;
    static final int MESSAGE_INTEGRITY = 0x0008;
    static final int ERROR_CODE = 0x0009;
    static final int LIFETIME = 0x000d;
    static final int REALM = 0x0014;
    static final int NONCE = 0x0015;
    static final int REQUESTED_TRANSPORT = 0x0019;

    private static final int COOKIE = 0x2112a442;
    private static final int ERROR_CLASS = 0x0110;
    private static final int ATTRIBUTE_HEADER = 4;
    private static final int INTEGRITY_BYTES = 20;

    private final int type;
    private final byte[] transaction;
    private final Map<Integer, byte[]> attributes;

    private StunMessage(int type, byte[] transaction, Map<Integer, byte[]> attributes) {
        this.type = type;
        this.transaction = transaction;
        this.attributes = attributes;
    }

    static StunMessage request(int method, byte[] transaction) {
        return new StunMessage(method, transaction.clone(), Map.of());
    }

    StunMessage with(int attribute, byte[] value) {
        Map<Integer, byte[]> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new StunMessage(type, transaction, more);
    }

    /** The same message with a credential that proves who sends it; nothing may follow. */
    StunMessage signed(String username, String realm, byte[] nonce, String password) {
        StunMessage named = with(USERNAME, username.getBytes(StandardCharsets.UTF_8))
                .with(NONCE, nonce)
                .with(REALM, realm.getBytes(StandardCharsets.UTF_8));
        byte[] key = Digests.md5(username + ":" + realm + ":" + password);
        return named.with(MESSAGE_INTEGRITY, Digests.hmacSha1(key, named.bytes(ATTRIBUTE_HEADER + INTEGRITY_BYTES)));
    }

    byte[] bytes() {
        return bytes(0);
    }

    /** @param announced how many bytes, not written yet, the header counts besides */
    private byte[] bytes(int announced) {
        int length = attributes.values().stream()
                .mapToInt(value -> ATTRIBUTE_HEADER + padded(value.length))
                .sum();
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + length);
        bytes.putShort((short) type)
                .putShort((short) (length + announced))
                .putInt(COOKIE)
                .put(transaction);
        attributes.forEach((attribute, value) -> bytes.putShort(attribute.shortValue())
                .putShort((short) value.length)
                .put(Arrays.copyOf(value, padded(value.length))));
        return bytes.array();
    }

    /** The message that the bytes are; empty if they are none. */
    static Optional<StunMessage> read(byte[] bytes) {
        if (bytes.length < HEADER || length(bytes) != bytes.length) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int type = buffer.getShort();
        buffer.position(HEADER - TRANSACTION);
        byte[] transaction = new byte[TRANSACTION];
        buffer.get(transaction);
        Map<Integer, byte[]> attributes = new LinkedHashMap<>();
        while (buffer.remaining() >= ATTRIBUTE_HEADER) {
            int attribute = Short.toUnsignedInt(buffer.getShort());
            byte[] value = new byte[Short.toUnsignedInt(buffer.getShort())];
            if (padded(value.length) > buffer.remaining()) {
                return Optional.empty();
            }
            buffer.get(value);
            buffer.position(buffer.position() + padded(value.length) - value.length);
            attributes.putIfAbsent(attribute, value);
        }
        return Optional.of(new StunMessage(type, transaction, attributes));
    }

    /** How many bytes the message has that begins with this header. */
    static int length(byte[] header) {
        return HEADER + Short.toUnsignedInt(ByteBuffer.wrap(header).getShort(2));
    }

    boolean answers(StunMessage request) {
        return Arrays.equals(transaction, request.transaction);
    }

    Optional<byte[]> attribute(int attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** The error's code, such as 401; 0 if this is no error. */
    int error() {
        byte[] value = attributes.get(ERROR_CODE);
        if ((type & ERROR_CLASS) != ERROR_CLASS || value == null || value.length < ATTRIBUTE_HEADER) {
            return 0;
        }
        return 100 * (value[2] & 7) + value[3];
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }
}
