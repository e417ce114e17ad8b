package chat.serendip.report;

import chat.serendip.platform.Digests;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over a report with all its evidence: any later change of any part shows. */
public record Fingerprint(String hex) {

    /**
     * The fingerprint of these parts in this order: texts, bytes, and anything else by its text. Each part's length
     * counts too.
     */
    public static Fingerprint of(Iterable<? extends @Nullable Object> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (Object part : parts) {
                byte[] content = part instanceof byte[] raw ? raw : bytes(part);
                out.writeBoolean(part != null);
                out.writeInt(content.length);
                out.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Fingerprint(HexFormat.of().formatHex(Digests.sha256(bytes.toByteArray())));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] bytes(@Nullable Object part) {
        return part == null ? new byte[0] : part.toString().getBytes(StandardCharsets.UTF_8);
    }
}
