package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import chat.serendip.serve.Installation;
import chat.serendip.serve.Serve;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What {@code mvn -Pserve} starts and prints. */
class ServeIT {

    private static final String LINK = "Register the first administrator at: ";

    private final Installation installation = Installations.fresh(Map.of());

    private Process launched() throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dserendip.war=" + installation.war(),
                        "-Dpayara.microJar=" + installation.payaraJar(),
                        "-Dserendip.payaraConfig=" + installation.payaraConfig(),
                        "-Dserendip.data=" + installation.data(),
                        "-Dserendip.port=" + installation.port(),
                        Serve.class.getName())
                .redirectErrorStream(true);
        command.environment().keySet().removeIf(name -> name.startsWith("DB_"));
        return command.start();
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void it_becomes_ready_invites_the_first_administrator_listens_on_loopback_and_ends_with_all_it_started()
            throws Exception {
        Process launched = launched();
        List<ProcessHandle> started = List.of();
        try (BufferedReader screen = launched.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = untilReady(screen);
            assertThat(lines.get(lines.size() - 1)).isEqualTo("Serendip is ready at " + installation.url());
            String link = lines.stream()
                    .filter(line -> line.startsWith(LINK))
                    .findFirst()
                    .orElseThrow()
                    .substring(LINK.length());
            assertThat(link).startsWith(installation.url() + "/register?invitation=");
            assertInvites(link.substring(link.indexOf('=') + 1));
            for (InetAddress address : addressesToOthers()) {
                assertThatIOException().as(address.toString()).isThrownBy(() -> {
                    try (Socket socket = new Socket()) {
                        socket.connect(new InetSocketAddress(address, installation.port()), 2_000);
                    }
                });
            }
            started = Stream.concat(launched.descendants(), database()).toList();
            assertThat(started).hasSizeGreaterThanOrEqualTo(2);
            // ends the process as Ctrl-C and systemd do, so that its shutdown hooks run; by its handle, which keeps the
            // output open
            launched.toHandle().destroy();
            assertThat(screen.lines().toList()).contains("Serendip has stopped");
            assertThat(launched.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(started).noneMatch(ProcessHandle::isAlive);
        } finally {
            launched.destroyForcibly();
            started.forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void a_server_that_died_is_started_again_on_the_same_database() throws Exception {
        Process launched = launched();
        List<ProcessHandle> started = List.of();
        try (BufferedReader screen = launched.inputReader(StandardCharsets.UTF_8)) {
            untilReady(screen);
            ProcessHandle server = launched.children().findFirst().orElseThrow();
            List<ProcessHandle> database = database().toList();
            server.destroyForcibly();
            assertThat(untilReady(screen)).anyMatch(line -> line.startsWith("The server ended by itself with status "));
            started = Stream.concat(launched.descendants(), database()).toList();
            assertThat(started).doesNotContain(server).containsAll(database);
            HttpCaller caller = new HttpCaller(URI.create(installation.url()));
            assertThat(caller.get("/health/ready").statusCode()).isEqualTo(200);
            launched.toHandle().destroy();
            assertThat(Eventually.get(() -> caller.get("/health/ready"), ready -> ready.statusCode() == 503)
                            .body())
                    .as("the database stops after the server")
                    .contains("\"name\":\"sockets\",\"status\":\"DOWN\"", "\"name\":\"database\",\"status\":\"UP\"");
            assertThat(screen.lines().toList()).contains("Serendip has stopped");
            assertThat(launched.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(started).noneMatch(ProcessHandle::isAlive);
        } finally {
            launched.destroyForcibly();
            started.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static List<String> untilReady(BufferedReader screen) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = screen.readLine(); line != null; line = screen.readLine()) {
            lines.add(line);
            if (line.startsWith("Serendip is ready at ")) {
                return lines;
            }
        }
        throw new AssertionError("it ended: " + lines);
    }

    /**
     * The processes of PostgreSQL: it runs in the background and isn't a child process; its own file has its process
     * id.
     */
    private Stream<ProcessHandle> database() throws IOException {
        Path named = installation.data().resolve("postgresql").resolve("postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(named).get(0).strip())).stream();
    }

    /** Checks that the link registers one administrator, and works once. */
    private void assertInvites(String invitation) {
        HttpCaller caller = new HttpCaller(URI.create(installation.url()));
        var first = caller.post("/api/accounts", invited(invitation));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(Person.json(first).getString("role")).isEqualTo("ADMINISTRATOR");
        assertThat(caller.post("/api/accounts", invited(invitation)).statusCode())
                .isNotEqualTo(201);
    }

    private static String invited(String invitation) {
        String name = "s" + UUID.randomUUID().toString().substring(0, 13);
        return HttpCaller.registration(name).replace("}", ", \"invitation\": \"" + invitation + "\"}");
    }

    private static List<InetAddress> addressesToOthers() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
    }
}
