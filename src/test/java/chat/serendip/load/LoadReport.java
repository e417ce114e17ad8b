package chat.serendip.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of results: printed line by line, and stored in the build's folder. */
final class LoadReport {

    private final List<String> lines = new ArrayList<>();

    void line(String what, String format, Object... values) {
        String line = String.format(Locale.ROOT, "%-58s %s", what, String.format(Locale.ROOT, format, values));
        System.out.println(line);
        lines.add(line);
    }

    void heading(String heading) {
        System.out.println();
        System.out.println(heading);
        lines.add("");
        lines.add(heading);
    }

    void keep(Path file) throws IOException {
        Files.write(file, lines);
    }
}
