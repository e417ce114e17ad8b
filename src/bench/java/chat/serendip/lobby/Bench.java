package chat.serendip.lobby;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/** Runs the benchmarks, prints their table and keeps it in the build's folder. */
final class Bench {

    private static final String ROW = "%-14s %8s %10s %8s %14s %14s";

    private Bench() {}

    /** The first argument is the file for the table; a second one, if given, says which benchmarks to run. */
    public static void main(String[] args) throws RunnerException, IOException {
        List<String> table = new ArrayList<>();
        table.add(String.format(Locale.ROOT, ROW, "", "waiting", "interests", "blocks", "median, us", "90 %, us"));
        new Runner(new OptionsBuilder()
                        .include(args.length > 1 ? args[1] : SeekBenchmark.class.getName())
                        .build())
                .run()
                .forEach(result -> table.add(row(result)));
        table.forEach(System.out::println);
        Files.write(Path.of(args[0]), table);
    }

    /** Percentiles rather than a mean, since another process on the machine shows as a few very slow calls. */
    private static String row(RunResult result) {
        Statistics times = result.getPrimaryResult().getStatistics();
        String name = result.getParams().getBenchmark();
        return String.format(
                Locale.ROOT,
                ROW,
                name.substring(name.lastIndexOf('.') + 1),
                result.getParams().getParam("waiting"),
                result.getParams().getParam("interests"),
                result.getParams().getParam("blocks"),
                String.format(Locale.ROOT, "%.2f", times.getPercentile(50)),
                String.format(Locale.ROOT, "%.2f", times.getPercentile(90)));
    }
}
