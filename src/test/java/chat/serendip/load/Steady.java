package chat.serendip.load;

import java.io.IOException;
import java.time.Duration;

/** A steady load: a number of pairs to warm up, then a number of pairs that are measured. */
record Steady(int warmUp, int measured) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** The result of a measurement. */
    record Result(double pairsPerSecond, double cpuPerThousand) {}

    /** Waits until the people, who have begun, have done enough pairs, and stops them. */
    Result measure(LoadSockets sockets, Tally tally, Server server, LoadReport report) throws IOException {
        tally.clear();
        sockets.runUntil(() -> tally.pairs >= warmUp, PATIENCE);
        tally.clear();
        Duration cpuBefore = server.cpu();
        long before = System.nanoTime();
        sockets.runUntil(() -> tally.pairs >= measured, PATIENCE);
        double seconds = (System.nanoTime() - before) / 1e9;
        double cpu = server.cpu().minus(cpuBefore).toMillis() / 1e3;
        Result result = new Result(tally.pairs / seconds, cpu * 1_000 / tally.pairs);
        report.line("pairs a second", "%.0f", result.pairsPerSecond());
        report.line("CPU seconds of the server per 1,000 pairs", "%.2f", result.cpuPerThousand());
        report.line("relay, p50 / p99", "%.1f / %.1f ms", tally.relay.quantile(0.5), tally.relay.quantile(0.99));
        if (tally.seekToMet.count() > 0) {
            report.line(
                    "seek to met, p50 / p99",
                    "%.1f / %.1f ms",
                    tally.seekToMet.quantile(0.5),
                    tally.seekToMet.quantile(0.99));
        }
        report.line("signals that didn't arrive, sockets lost", "%d, %d %s", tally.missing, tally.lost, tally.trouble);
        tally.repeating = false;
        sockets.runFor(Duration.ofSeconds(1));
        return result;
    }
}
