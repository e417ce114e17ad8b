package chat.serendip.serve;

import chat.serendip.serve.demo.Demo;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** {@code mvn -Pserve}: starts Serendip, prints its address, starts a server that died again, and stops all on Ctrl-C. */
public final class Serve {
    /** The lines of the server's log that the operator must see: warnings, and the first administrator's link. */
    private static final Pattern WORTH_A_LOOK = Pattern.compile(" (WARNING|SEVERE) |^Register the first administrator");

    private Serve() {}

    /** Reads the system properties {@code serendip.*} and the environment's {@code DB_*}; takes no arguments. */
    public static void main(String[] none) throws InterruptedException {
        PrintStream screen = System.out;
        try {
            run(
                    installation(System::getProperty, System.getProperties().stringPropertyNames(), System.getenv()),
                    screen);
        } catch (CannotServe e) {
            e.printAndExit();
        }
    }

    private static void run(Installation installation, PrintStream screen) throws InterruptedException {
        RunningSerendip serendip = new RunningSerendip(installation, line -> showIfWorthALook(line, screen));
        Thread stop = new Thread(() -> stop(serendip, screen), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            OptionalInt demo = demo(installation);
            serendip.start(screen::println);
            if (demo.isPresent()) {
                fill(serendip, demo.getAsInt(), screen);
            }
            screen.println("Serendip is ready at " + installation.url());
            for (int status = serendip.awaitEnd(); stop.getState() == Thread.State.NEW; status = serendip.awaitEnd()) {
                screen.println("The server ended by itself with status " + status + " (its log is " + installation.log()
                        + "): it is started again on the same database");
                serendip.startServer();
                screen.println("Serendip is ready at " + installation.url());
            }
            stop.join();
        } catch (CannotServe e) {
            // on Ctrl-C the shutdown thread stops the server: then the failed start is no error
            if (stop.getState() == Thread.State.NEW) {
                throw e;
            }
            stop.join();
        }
    }

    /** How many reports the demo fills in; empty if no demo is asked for. */
    private static OptionalInt demo(Installation installation) {
        String asked = installation.properties().get("serendip.demo");
        if (asked == null) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Demo.reports(asked));
        } catch (Demo.DemoRefused e) {
            throw new CannotServe(String.valueOf(e.getMessage()), e);
        }
    }

    /** Fills the database with the demo; a database that isn't empty is left as it is, and served. */
    private static void fill(RunningSerendip serendip, int reports, PrintStream screen) {
        screen.println("Filling in a demo with " + reports + " reports");
        try {
            Demo.fill(serendip.database(), serendip.installation().data(), reports, screen::println);
        } catch (Demo.DemoRefused e) {
            screen.println(e.getMessage());
        }
    }

    private static void showIfWorthALook(String line, PrintStream screen) {
        if (WORTH_A_LOOK.matcher(line).find()) {
            screen.println(line);
        }
    }

    private static void stop(RunningSerendip serendip, PrintStream screen) {
        serendip.close();
        screen.println("Serendip has stopped");
    }

    /**
     * The installation that these settings and this environment describe. Properties named {@code serendip.…} are
     * passed on to the server.
     */
    static Installation installation(Settings settings, Set<String> names, Map<String, String> environment) {
        Map<String, String> forTheServer = new TreeMap<>();
        for (String name : names) {
            if (name.startsWith("serendip.")) {
                forTheServer.put(name, settings.require(name));
            }
        }
        return new Installation(
                Path.of(settings.require("serendip.war")),
                Path.of(settings.require("payara.microJar")),
                Path.of(settings.require("serendip.payaraConfig")),
                Path.of(settings.require("serendip.data")).toAbsolutePath(),
                settings.or("serendip.listen", "127.0.0.1"),
                port(settings.or("serendip.port", "8080")),
                external(environment),
                true,
                forTheServer);
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // the exception below says it, as for a number that is no port
        }
        throw new CannotServe("'" + text + "' is no port: say -Dserendip.port=PORT with a number from 1 to 65535.");
    }

    private static Optional<PostgresDatabase.Address> external(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("DB_URL"))
                .map(url -> new PostgresDatabase.Address(
                        url, environment.getOrDefault("DB_USER", ""), environment.getOrDefault("DB_PASSWORD", "")));
    }
}
