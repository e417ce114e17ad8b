package chat.serendip.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Serendip's version, as the build's {@code pom.xml} says. It needs only Java, so that it is known without a server.
 */
public final class Version {

    private static final String RESOURCE = "version.txt";

    private Version() {}

    /** As in {@code 1.4.0}, or {@code 1.5.0-SNAPSHOT} for what is not released yet. */
    public static String current() {
        try (InputStream resource = Version.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("the build has packed no " + RESOURCE);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
