package chat.serendip.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packet filter of the relay in a network of this test's own: the relay's machine, and outside of it a machine that
 * has a neighbour's addresses and a stranger's. coturn runs as its own user, with nothing denied, so that only the
 * filter is in the way; people and peers are coturn's own tools.
 */
class RelayFilterIT {

    private static final String RELAY = "45.80.0.1";
    private static final String RELAY_IPV6 = "2a0e:1::1";
    private static final String STRANGER = "46.0.0.2";
    private static final String STRANGER_IPV6 = "2a0e:2::2";

    private static final List<String> OF_THE_RELAY = List.of(RELAY, "10.1.1.1", "127.0.0.1");
    private static final List<String> OF_A_NEIGHBOUR = List.of("45.80.0.77", "10.1.1.2");
    private static final String OVER_IPV6 = STRANGER + " by IPv6";
    private static final String ANOTHER_ALLOCATION = "another allocation";

    private final String relay = "relay-s" + ProcessHandle.current().pid();
    private final String outside = "relay-o" + ProcessHandle.current().pid();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    Path folder;

    private final List<Process> running = new ArrayList<>();

    @BeforeEach
    void connect() throws IOException, InterruptedException {
        Needed.programs("turnserver", "turnutils_uclient", "turnutils_peer", "nft", "ip", "setpriv");
        Needed.root();
        Needed.that(Shell.works("ip", "netns", "add", relay), "network namespaces can't be made");
        Shell.run("ip", "netns", "add", outside);
        Shell.run(
                "ip", "link", "add", "veth0", "netns", relay, "type", "veth", "peer", "name", "veth0", "netns",
                outside);
        for (String namespace : List.of(relay, outside)) {
            Shell.run("ip", "-n", namespace, "link", "set", "lo", "up");
            Shell.run("ip", "-n", namespace, "link", "set", "veth0", "up");
        }
        address(relay, RELAY + "/24");
        address(relay, "10.1.1.1/24");
        address(relay, RELAY_IPV6 + "/64");
        address(outside, "45.80.0.77/24");
        address(outside, "10.1.1.2/24");
        address(outside, STRANGER + "/32");
        address(outside, "2a0e:1::77/64");
        address(outside, STRANGER_IPV6 + "/128");
        Shell.run("ip", "-n", relay, "route", "add", "default", "via", "45.80.0.77");
        Shell.run("ip", "-n", relay, "route", "add", "default", "via", "2a0e:1::77");
        start();
    }

    private static void address(String namespace, String address) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ip", "-n", namespace, "addr", "add", address, "dev", "veth0"));
        if (address.contains(":")) {
            command.add("nodad");
        }
        Shell.run(command.toArray(String[]::new));
    }

    private void start() throws IOException, InterruptedException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Coturn coturn = Coturn.start(
                in(relay, "setpriv", "--reuid", "turnserver", "--regid", "turnserver", "--clear-groups"),
                folder,
                Map.of(
                        "listening-ip", RELAY,
                        "relay-ip", RELAY,
                        "denied-peer-ip", "255.255.255.255-255.255.255.255"),
                "listening-ip=" + RELAY_IPV6,
                "allow-loopback-peers",
                "no-tls");
        running.add(coturn.process());
        for (String address : OF_THE_RELAY) {
            running.add(echo(relay, address));
        }
        for (String address : OF_A_NEIGHBOUR) {
            running.add(echo(outside, address));
        }
        running.add(echo(outside, STRANGER));
        while (!Shell.works(
                "ip", "netns", "exec", outside, "timeout", "1", "bash", "-c", "</dev/tcp/" + RELAY + "/3478")) {
            assertThat(coturn.process().isAlive())
                    .as(Files.readString(folder.resolve("out")))
                    .isTrue();
        }
    }

    private Process echo(String namespace, String address) throws IOException {
        return new ProcessBuilder(in(namespace, "turnutils_peer", "-L", address, "-p", "5999"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> in(String namespace, String... command) {
        return Stream.concat(Stream.of("ip", "netns", "exec", namespace), Stream.of(command))
                .toList();
    }

    @AfterEach
    void takeDown() throws IOException, InterruptedException {
        for (Process process : running) {
            process.destroy();
            process.waitFor();
        }
        for (String namespace : List.of(relay, outside)) {
            Shell.works("ip", "netns", "del", namespace);
        }
    }

    @Test
    void the_relay_reaches_strangers_and_itself_and_nothing_else_of_ours() throws IOException, InterruptedException {
        Set<String> all = new TreeSet<>(OF_THE_RELAY);
        all.addAll(OF_A_NEIGHBOUR);
        all.addAll(List.of(STRANGER, OVER_IPV6, ANOTHER_ALLOCATION));
        assertThat(reached()).as("without the filter").isEqualTo(all);

        Path filter = folder.resolve("relay.nft");
        Files.writeString(
                filter,
                Files.readString(Path.of("payara-config", "relay.nft"))
                        .replace("neighbours = { 198.51.100.0/24 }", "neighbours = { 45.80.0.77 }"));
        // twice, as when the relay is started again
        for (int i = 0; i < 2; i++) {
            Shell.run(in(relay, "nft", "-f", filter.toString()).toArray(String[]::new));
        }
        assertThat(reached()).as("with the filter").containsExactly(STRANGER, OVER_IPV6, ANOTHER_ALLOCATION);
    }

    /** From whom a stranger gets back, through the relay, what it sent there. */
    private Set<String> reached() throws IOException, InterruptedException {
        Map<String, Process> clients = new LinkedHashMap<>();
        for (String peer : OF_THE_RELAY) {
            clients.put(peer, client(STRANGER, RELAY, "-e", peer));
        }
        for (String peer : OF_A_NEIGHBOUR) {
            clients.put(peer, client(STRANGER, RELAY, "-e", peer));
        }
        clients.put(STRANGER, client(STRANGER, RELAY, "-e", STRANGER));
        clients.put(OVER_IPV6, client(STRANGER_IPV6, RELAY_IPV6, "-e", STRANGER));
        clients.put(ANOTHER_ALLOCATION, client(STRANGER, RELAY, "-y"));
        Set<String> reached = new TreeSet<>();
        for (Map.Entry<String, Process> client : clients.entrySet()) {
            String said = new String(client.getValue().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(client.getValue().waitFor())
                    .as(client.getKey() + ": " + said)
                    .isZero();
            if (said.contains("Total lost packets 0 ")) {
                reached.add(client.getKey());
            }
        }
        return reached;
    }

    private Process client(String from, String to, String... peer) throws IOException {
        List<String> command = new ArrayList<>(
                in(outside, "timeout", "60", "turnutils_uclient", "-u", String.join("", peer), "-W", Coturn.SECRET));
        command.addAll(
                List.of("-L", from, "-r", "5999", "-n", "2", "-m", peer.length == 1 ? "2" : "1", "-c", "-l", "20"));
        command.addAll(List.of(peer));
        command.add(to);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
