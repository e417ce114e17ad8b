package chat.serendip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The links of the documents lead to files of this project. */
class DocumentLinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#\\s]+)");

    @Test
    void every_link_leads_to_a_file() throws IOException {
        List<Path> links = Stream.concat(
                        Stream.of(Path.of("README.md")), Stream.concat(markdown(".github"), markdown("src/docs")))
                .flatMap(DocumentLinksTest::links)
                .toList();
        assertThat(links)
                .hasSizeGreaterThan(50)
                .allSatisfy(link -> assertThat(link).exists());
    }

    private static Stream<Path> markdown(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        }
    }

    private static Stream<Path> links(Path document) {
        try {
            return LINK.matcher(Files.readString(document))
                    .results()
                    .map(link -> document.resolveSibling(link.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
