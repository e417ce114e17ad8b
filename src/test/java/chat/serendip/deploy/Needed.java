package chat.serendip.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a test needs of the machine. Without it the test is left out, but in CI it fails: there it must be run. */
public final class Needed {

    private static final boolean CI = "true".equals(System.getenv("CI"));

    private Needed() {}

    /** Needs these programs. */
    public static void programs(String... names) {
        for (String name : names) {
            that(isInstalled(name), name + " isn't installed");
        }
    }

    /** Needs the superuser's rights. */
    static void root() {
        that("root".equals(System.getProperty("user.name")), "it needs root");
    }

    static void that(boolean is, String why) {
        if (CI) {
            assertThat(is).as("not tested, although this is CI: " + why).isTrue();
        }
        assumeTrue(is, "not tested: " + why);
    }

    private static boolean isInstalled(String name) {
        return Stream.of("/usr/bin", "/usr/sbin", "/sbin", "/usr/local/bin", "/opt/homebrew/bin")
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }
}
