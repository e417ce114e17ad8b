package chat.serendip.deploy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** coturn with the shipped {@code turnserver.conf}, of which only what an operator adapts is changed. */
public final class Coturn implements AutoCloseable {

    /** What the server and the relay know. */
    public static final String SECRET = "known-to-the-relay-and-the-server";

    static final Path SHIPPED = Path.of("payara-config", "turnserver.conf");

    private final Process process;
    private final Path log;

    Coturn(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts one on loopback, with UDP and TCP at that port. */
    public static Coturn onLoopback(int port) throws IOException {
        return onLoopback(port, Map.of(), "no-tls", "no-dtls");
    }

    /** As {@link #onLoopback(int)}, with further settings in place of the shipped ones, and further lines. */
    public static Coturn onLoopback(int port, Map<String, String> settings, String... lines) throws IOException {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("listening-ip", "127.0.0.1");
        all.put("relay-ip", "127.0.0.1");
        all.put("listening-port", String.valueOf(port));
        return start(
                List.of(), Files.createTempDirectory(Files.createDirectories(Path.of("target")), "relay-"), all, lines);
    }

    /** A port that nobody uses. */
    public static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    /**
     * Starts one.
     *
     * @param runner the command that runs it, such as one that changes the user; may be empty
     */
    static Coturn start(List<String> runner, Path folder, Map<String, String> settings, String... lines)
            throws IOException {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("static-auth-secret", SECRET);
        Path adapted = folder.resolve("turnserver.conf");
        Files.write(adapted, adapted(all, lines));
        List<String> command = new ArrayList<>(runner);
        command.addAll(List.of("turnserver", "-c", adapted.toString(), "--simple-log"));
        command.addAll(List.of("--userdb", folder.resolve("users").toString()));
        command.addAll(List.of("--pidfile", folder.resolve("pid").toString()));
        command.addAll(List.of("--log-file", folder.resolve("log").toString()));
        return new Coturn(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("out").toFile())
                        .start(),
                folder.resolve("log"));
    }

    /** The shipped lines with these settings; of a setting that is there several times only the first one stays. */
    private static List<String> adapted(Map<String, String> settings, String... lines) throws IOException {
        List<String> adapted = new ArrayList<>();
        Map<String, String> left = new TreeMap<>(settings);
        for (String line : Files.readAllLines(SHIPPED)) {
            String name = line.split("=", 2)[0];
            if (!settings.containsKey(name)) {
                adapted.add(line);
            } else if (left.containsKey(name)) {
                adapted.add(name + "=" + left.remove(name));
            }
        }
        left.forEach((name, value) -> adapted.add(name + "=" + value));
        adapted.addAll(List.of(lines));
        return adapted;
    }

    /** Waits until it listens at that port of loopback. */
    public void awaitPort(int port) throws IOException {
        Instant deadline = Instant.now().plusSeconds(60);
        while (process.isAlive() && Instant.now().isBefore(deadline)) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException e) {
                // not yet
            }
        }
        throw new IOException("coturn doesn't listen: " + Files.readString(log));
    }

    Process process() {
        return process;
    }

    /** What it wrote into its log. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
