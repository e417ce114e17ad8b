package chat.serendip.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServeTest {
    private final Map<String, String> settings = new HashMap<>(Map.of(
            "serendip.war", "serendip.war",
            "payara.microJar", "payara-micro.jar",
            "serendip.payaraConfig", "payara-config",
            "serendip.data", "folder"));

    @Test
    void listens_on_loopback_unless_told_otherwise() {
        assertThat(asked(Map.of()).host()).isEqualTo("127.0.0.1");
        settings.put("serendip.listen", "0.0.0.0");
        assertThat(asked(Map.of()).host()).isEqualTo("0.0.0.0");
    }

    @Test
    void brings_its_own_database_unless_the_environment_names_one() {
        assertThat(asked(Map.of()).external()).isEmpty();
        Map<String, String> environment =
                Map.of("DB_URL", "jdbc:postgresql://db/serendip", "DB_USER", "somebody", "DB_PASSWORD", "secret");
        assertThat(asked(environment).external())
                .contains(new PostgresDatabase.Address("jdbc:postgresql://db/serendip", "somebody", "secret"));
    }

    @Test
    void hands_the_server_whatever_is_set_under_its_name() {
        settings.put("serendip.limits.factor", "1000");
        settings.put("user.home", "/somewhere");
        assertThat(asked(Map.of()).properties())
                .containsEntry("serendip.limits.factor", "1000")
                .doesNotContainKey("user.home");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "payara-config/serendip.service"})
    void whoever_starts_the_server_leaves_it_the_time_to_let_its_sockets_go(String file) throws IOException {
        Duration drain = Duration.parse(found(
                "serendip\\.socket\\.drain=(\\S+)",
                Path.of("src/main/resources/META-INF/microprofile-config.properties")));
        int grace = Integer.parseInt(found("--shutdowngrace (\\d+)", Path.of(file)));
        assertThat(grace).isEqualTo(PayaraMicro.GRACE_MILLIS);
        assertThat(Duration.ofMillis(grace)).isGreaterThanOrEqualTo(drain.plusSeconds(1));
    }

    private static String found(String pattern, Path file) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void says_in_one_sentence_that_a_port_is_none() {
        for (String wrong : new String[] {"0", "65536", "-1", "eighty", "80 80"}) {
            settings.put("serendip.port", wrong);
            assertThatThrownBy(() -> asked(Map.of()))
                    .isInstanceOf(CannotServe.class)
                    .hasMessage("'" + wrong + "' is no port: say -Dserendip.port=PORT with a number from 1 to 65535.");
        }
    }

    @Test
    void says_in_one_sentence_that_a_port_is_taken(@TempDir Path folder) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings.put("serendip.port", String.valueOf(taken.getLocalPort()));
            settings.put("serendip.data", folder.toString());
            Installation installation = asked(Map.of());
            assertThatThrownBy(() -> new RunningSerendip(installation, line -> {}).start(step -> {}))
                    .isInstanceOf(CannotServe.class)
                    .hasMessageStartingWith("Port " + taken.getLocalPort() + " on 127.0.0.1 is taken")
                    .hasMessageEndingWith("choose another with -Dserendip.port=PORT.");
        }
    }

    @Test
    void says_in_one_sentence_that_the_data_folder_is_broken(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("postgresql"), "no folder");
        assertThatThrownBy(() -> PostgresDatabase.start(file, true))
                .isInstanceOf(CannotServe.class)
                .hasMessageEndingWith("or choose another with -Dserendip.data=FOLDER.");
        Path garbage = Files.createDirectory(folder.resolve("garbage"));
        Files.writeString(garbage.resolve("PG_VERSION"), "7");
        assertThatThrownBy(() -> PostgresDatabase.start(garbage, true))
                .isInstanceOf(CannotServe.class)
                .hasMessageEndingWith("or choose another with -Dserendip.data=FOLDER.");
    }

    @Test
    void says_in_one_sentence_that_the_named_database_is_not_there() {
        PostgresDatabase.Address nowhere =
                new PostgresDatabase.Address("jdbc:postgresql://127.0.0.1:1/serendip", "somebody", "secret");
        assertThatThrownBy(() -> PostgresDatabase.at(nowhere))
                .isInstanceOf(CannotServe.class)
                .hasMessageStartingWith("The PostgreSQL that DB_URL names can't be used")
                .hasMessageEndingWith("check DB_URL, DB_USER and DB_PASSWORD, and that it runs.");
    }

    @Test
    void makes_a_key_for_evidence_once_that_only_its_owner_can_read(@TempDir Path folder) throws Exception {
        String key = KeptKey.EVIDENCE_KEY.in(folder);
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(KeptKey.EVIDENCE_KEY.in(folder)).isEqualTo(key);
        Path file = folder.resolve("evidence.key");
        // a file system without such permissions has no such view either; there the folder's own rules hold
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null) {
            assertThat(posix.readAttributes().permissions())
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
        Files.delete(file);
        Files.createDirectory(file);
        assertThatThrownBy(() -> KeptKey.EVIDENCE_KEY.in(folder))
                .isInstanceOf(CannotServe.class)
                .hasMessageEndingWith("or set EVIDENCE_KEY.");
    }

    private Installation asked(Map<String, String> environment) {
        return Serve.installation(settings::get, settings.keySet(), environment);
    }
}
