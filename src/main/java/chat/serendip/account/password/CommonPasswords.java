package chat.serendip.account.password;

import chat.serendip.account.Username;
import chat.serendip.platform.Digests;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The passwords that attackers try first: those of the million most used that are long enough to be allowed here, and
 * any that only repeats a short piece. Kept as sorted 64-bit hashes, 350 KB; immutable, so safe for use by many
 * threads.
 */
@ApplicationScoped
public class CommonPasswords {

    private static final String LIST = "common-passwords.txt.gz";
    private static final Pattern REPEATED_PIECE = Pattern.compile("(.{1,10}?)\\1+", Pattern.DOTALL);

    private final long[] hashes;

    public CommonPasswords() {
        try (InputStream packed = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST), LIST);
                var lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            hashes = lines.lines().mapToLong(CommonPasswords::hash).sorted().toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(String password) {
        String folded = Username.fold(password);
        return REPEATED_PIECE.matcher(folded).matches() || Arrays.binarySearch(hashes, hash(folded)) >= 0;
    }

    public int size() {
        return hashes.length;
    }

    private static long hash(String text) {
        return ByteBuffer.wrap(Digests.sha256(text)).getLong();
    }
}
