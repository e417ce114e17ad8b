package chat.serendip.load;

import chat.serendip.load.bare.BareRelay;
import chat.serendip.signaling.IdleTimer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs the bare relay into a WAR, with the idle timer disabled as in Serendip: otherwise the comparison would make
 * Serendip look ten times better than it is.
 */
final class BareWar {

    private BareWar() {}

    static Path pack(Path folder) throws IOException {
        Path war = Files.createDirectories(folder).resolve("bare.war");
        try (OutputStream file = Files.newOutputStream(war);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Class<?> type : List.of(BareRelay.class, IdleTimer.class)) {
                add(type, zip);
            }
        }
        return war;
    }

    /** The class and those nested in it. */
    private static void add(Class<?> type, ZipOutputStream zip) throws IOException {
        Path classes = classesOf(type);
        Path folder = classes.resolve(type.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(any -> belongs(any, type)).toList()) {
                zip.putNextEntry(new ZipEntry(
                        "WEB-INF/classes/" + classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
    }

    private static boolean belongs(Path file, Class<?> type) {
        String name = file.getFileName().toString();
        return name.equals(type.getSimpleName() + ".class") || name.startsWith(type.getSimpleName() + "$");
    }

    private static Path classesOf(Class<?> type) throws IOException {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
