package chat.serendip.blackbox;

import chat.serendip.serve.Installation;
import chat.serendip.serve.RunningSerendip;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Serendip that the browser tests use, and beside it a control port with five calls. {@code /restart} restarts the
 * server, and {@code /restart?name=value} does so with further settings. {@code /kill} restarts it too, but kills it
 * instead of asking it to end. {@code /appoint?username=MODERATOR} gives
 * somebody a role. {@code /prove?username} marks somebody's sessions as having passed the second factor. {@code /past}
 * gives the server statistics of the last ninety days.
 *
 * <p>Arguments: the server's port, the control port, then {@code name=value} settings of the server. It runs until a
 * signal ends it.
 */
public final class ServerForBrowsers {

    private ServerForBrowsers() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> configuration = settings(Stream.of(arguments).skip(2));
        Installation installation = Installations.fresh(configuration, Integer.parseInt(arguments[0]));
        RunningSerendip serendip = new RunningSerendip(installation, line -> {});
        Runtime.getRuntime().addShutdownHook(new Thread(serendip::close, "stop"));
        serendip.start(System.out::println);

        HttpServer controlServer = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1])), 0);
        controlServer.createContext("/ready", exchange -> answer(exchange, 204));
        controlServer.createContext("/restart", exchange -> restart(serendip, exchange));
        controlServer.createContext("/kill", exchange -> kill(serendip, exchange));
        controlServer.createContext("/appoint", exchange -> appoint(new Db(serendip), exchange));
        controlServer.createContext("/prove", exchange -> verifySecondFactor(new Db(serendip), exchange));
        controlServer.createContext("/past", exchange -> {
            NinetyDays.fill(new Db(serendip));
            answer(exchange, 204);
        });
        controlServer.start();
    }

    private static Map<String, String> settings(Stream<String> pairs) {
        return pairs.map(pair -> pair.split("=", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static synchronized void restart(RunningSerendip serendip, HttpExchange exchange) throws IOException {
        try {
            String query = exchange.getRequestURI().getQuery();
            serendip.restart(settings(query == null ? Stream.empty() : Stream.of(query.split("&", -1))));
            answer(exchange, 204);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer(exchange, 500);
        }
    }

    private static synchronized void kill(RunningSerendip serendip, HttpExchange exchange) throws IOException {
        try {
            ProcessHandle.of(serendip.pid()).ifPresent(ProcessHandle::destroyForcibly);
            serendip.awaitEnd();
            serendip.startServer();
            answer(exchange, 204);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer(exchange, 500);
        }
    }

    private static void appoint(Db database, HttpExchange exchange) throws IOException {
        settings(Stream.of(exchange.getRequestURI().getQuery().split("&", -1)))
                .forEach((username, role) -> database.run(
                        "update accounts set role = ?, child_safety = (? <> 'USER') where username = ?",
                        role,
                        role,
                        username));
        answer(exchange, 204);
    }

    private static void verifySecondFactor(Db database, HttpExchange exchange) throws IOException {
        database.run(
                "update sessions set mfa_verified_at = now() + interval '1 minute'"
                        + " where account_id = (select id from accounts where username = ?)",
                exchange.getRequestURI().getQuery());
        answer(exchange, 204);
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
