package chat.serendip.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientPackagesTest {
    @TempDir
    Path folder;

    private int installs;
    private int status;

    @BeforeEach
    void writes_what_is_wanted() throws IOException {
        Files.writeString(folder.resolve("package.json"), "{}");
        Files.writeString(folder.resolve("package-lock.json"), "{}");
    }

    private ClientPackages packages() {
        return new ClientPackages(folder, at -> {
            installs++;
            return status;
        });
    }

    @Test
    void are_installed_once() throws Exception {
        packages().require();
        packages().require();
        assertThat(installs).isEqualTo(1);
    }

    @Test
    void are_installed_again_when_other_ones_are_wanted() throws Exception {
        packages().require();
        Files.writeString(folder.resolve("package-lock.json"), "{\"other\": true}");
        packages().require();
        assertThat(installs).isEqualTo(2);
    }

    @Test
    void are_asked_for_again_after_a_failure_that_is_told_in_a_sentence() throws Exception {
        status = 1;
        assertThatThrownBy(() -> packages().require())
                .isInstanceOf(CannotServe.class)
                .hasMessageStartingWith("The client's packages can't be installed (npm ci ended with status 1");
        status = 0;
        packages().require();
        assertThat(installs).isEqualTo(2);
    }
}
