package chat.serendip.load;

import chat.serendip.serve.Installation;
import chat.serendip.serve.RunningSerendip;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts a load on Serendip and then the same on a bare relay in the same Payara, and prints both.
 *
 * <p>Settings, as system properties: {@code load.people} (how many people talk at a time), {@code load.warmup} and
 * {@code load.pairs} (pairs before and while measuring), {@code load.burst} (how many people seek at once),
 * {@code load.idle} (signed-in idle sockets).
 */
public final class Load {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int BURSTS = 5;
    private static final int OPENED_AT_ONCE = 200;
    private static final int FIRST = 500;
    private static final double BURST_QUANTILE = 0.95;

    private final LoadReport report = new LoadReport();
    private final int people = Integer.getInteger("load.people", 200);
    private final int burst = Integer.getInteger("load.burst", 1_000);
    private final int idle = Integer.getInteger("load.idle", 10_000);
    private final Steady steady =
            new Steady(Integer.getInteger("load.warmup", 20_000), Integer.getInteger("load.pairs", 5_000));
    private final Path folder = Path.of(System.getProperty("load.folder", "target/load"));

    public static void main(String[] arguments) throws Exception {
        new Load().run();
        System.exit(0);
    }

    private void run() throws Exception {
        Steady.Result serendip = serendip();
        Steady.Result bare = bare();
        report.heading("Compared");
        report.line(
                "CPU per pair, Serendip to the bare relay", "%.2f", serendip.cpuPerThousand() / bare.cpuPerThousand());
        report.keep(folder.resolve("load.txt"));
    }

    private Steady.Result serendip() throws Exception {
        Path war = Path.of(System.getProperty("serendip.war"));
        Map<String, String> generous = Map.of("serendip.limits.factor", "1000");
        try (RunningSerendip serendip = started(war, "serendip", generous)) {
            Server server = new Server(serendip.pid());
            List<String> tokens = LoadAccounts.signedIn(Math.max(people + burst, idle), serendip.database());
            int port = serendip.installation().port();
            report.heading("Idle: " + idle + " signed-in sockets");
            idle(server, port, tokens.subList(0, idle));
            report.heading("Serendip: " + people + " people meet, exchange signals and leave");
            Steady.Result result = talk(server, port, tokens.subList(0, people));
            report.heading("A burst: " + burst + " people seek at once");
            burst(port, tokens.subList(0, burst));
            return result;
        }
    }

    private Steady.Result talk(Server server, int port, List<String> tokens) throws IOException {
        try (LoadSockets sockets = new LoadSockets(port)) {
            Tally tally = new Tally();
            List<Talker> talkers = connect(sockets, tally, tokens);
            tally.repeating = true;
            talkers.forEach(Talker::seek);
            return steady.measure(sockets, tally, server, report);
        }
    }

    private void burst(int port, List<String> tokens) throws IOException {
        try (LoadSockets sockets = new LoadSockets(port)) {
            Tally tally = new Tally();
            tally.exchanging = false;
            List<Talker> talkers = connect(sockets, tally, tokens);
            for (int round = 1; round <= BURSTS; round++) {
                tally.clear();
                talkers.forEach(Talker::seek);
                // somebody whose socket was lost can't meet anybody, which the report then shows
                sockets.runUntil(() -> tally.met + tally.lost >= talkers.size(), PATIENCE);
                boolean once = tally.announced.values().stream().allMatch(announced -> announced == 2);
                report.line(
                        "burst " + round + ": met, each exactly once, sockets lost",
                        "%d, %s, %d %s",
                        tally.met,
                        once && tally.announced.size() * 2 == talkers.size(),
                        tally.lost,
                        tally.trouble);
                report.line(
                        "seek to met, p50 / p95 / p99",
                        "%.0f / %.0f / %.0f ms",
                        tally.seekToMet.quantile(0.5),
                        tally.seekToMet.quantile(BURST_QUANTILE),
                        tally.seekToMet.quantile(0.99));
                talkers.forEach(Talker::leave);
                sockets.runFor(Duration.ofSeconds(2));
            }
        }
    }

    /** Runs before the other loads: the memory that they make the server take would hide the memory of the sockets. */
    private void idle(Server server, int port, List<String> tokens) throws IOException {
        try (LoadSockets first = new LoadSockets(port)) {
            connect(first, new Tally(), tokens.subList(0, Math.min(FIRST, tokens.size())));
        }
        collectGarbage(server);
        long before = server.residentKib();
        try (LoadSockets sockets = new LoadSockets(port)) {
            connect(sockets, new Tally(), tokens);
            sockets.runFor(Duration.ofSeconds(15));
            collectGarbage(server);
            long after = server.residentKib();
            report.line("RSS before / with them", "%d / %d MiB", before / 1024, after / 1024);
            report.line("RSS per idle socket", "%.1f KiB", (after - before) / (double) tokens.size());
        }
    }

    /** Collects garbage, so that only memory in use is measured. */
    private static void collectGarbage(Server server) throws IOException {
        try {
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(server.pid()),
                            "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Talker> connect(LoadSockets sockets, Tally tally, List<String> tokens) throws IOException {
        List<Talker> talkers = new ArrayList<>();
        for (String token : tokens) {
            Talker talker = new Talker(tally);
            talkers.add(talker);
            sockets.open("/ws/signaling", token, talker);
            if (talkers.size() % OPENED_AT_ONCE == 0) {
                sockets.runUntil(() -> tally.ready == talkers.size(), PATIENCE);
            }
        }
        sockets.runUntil(() -> tally.ready == talkers.size(), PATIENCE);
        return talkers;
    }

    private Steady.Result bare() throws Exception {
        Path war = BareWar.pack(folder);
        try (RunningSerendip bare = started(war, "bare", Map.of());
                LoadSockets sockets = new LoadSockets(bare.installation().port())) {
            report.heading("Bare relay: " + people + " people exchange the same signals in fixed pairs");
            Tally tally = new Tally();
            List<BareTalker> talkers = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                BareTalker talker = new BareTalker(tally, person % 2 == 0);
                talkers.add(talker);
                sockets.open("/relay/" + person / 2, "none", talker);
                sockets.runUntil(() -> tally.ready == talkers.size(), PATIENCE);
            }
            sockets.runFor(Duration.ofSeconds(1));
            tally.repeating = true;
            talkers.forEach(BareTalker::begin);
            return steady.measure(sockets, tally, new Server(bare.pid()), report);
        }
    }

    private RunningSerendip started(Path war, String name, Map<String, String> properties)
            throws IOException, InterruptedException {
        RunningSerendip running = new RunningSerendip(
                Installation.thrownAway(
                        war,
                        Path.of(System.getProperty("payara.microJar")),
                        Path.of(System.getProperty("serendip.payaraConfig")),
                        folder.resolve(name),
                        properties),
                line -> {});
        running.start(System.out::println);
        return running;
    }
}
