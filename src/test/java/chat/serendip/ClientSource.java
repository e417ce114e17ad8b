package chat.serendip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What the client's sources say again because no document carries it there. */
public final class ClientSource {

    private ClientSource() {}

    /** The number that a file of the client, relative to its {@code src} folder, calls by that name. */
    public static int number(String file, String constant) throws IOException {
        String source = Files.readString(Path.of("frontend", "src").resolve(file));
        var found = Pattern.compile("const " + constant + " = ([\\d_]+);").matcher(source);
        assertThat(found.find()).as("%s in %s", constant, file).isTrue();
        return Integer.parseInt(found.group(1).replace("_", ""));
    }
}
