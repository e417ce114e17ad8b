package chat.serendip.blackbox;

import chat.serendip.serve.RunningSerendip;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Serendip's own metrics at one moment, by name and tags, as the server shows them at /metrics. */
record Metrics(Map<String, Double> figures) {

    static Metrics of(RunningSerendip serendip) {
        return new Metrics(HttpCaller.of(serendip)
                .get("/metrics", "Accept", "text/plain")
                .body()
                .lines()
                .filter(line -> line.startsWith("serendip_"))
                .map(line -> line.replace("mp_scope=\"application\"", "")
                        .replace(",}", "}")
                        .replace("{}", ""))
                .map(line -> line.replace("{,", "{").replace(",,", ","))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.lastIndexOf(' ')),
                        line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)))));
    }

    /** Reads the metrics again until they are as expected. */
    static Metrics awaited(RunningSerendip serendip, Predicate<Metrics> expected) {
        return Eventually.get(() -> of(serendip), expected);
    }

    Set<String> names() {
        return figures.keySet();
    }

    /** The value of a metric; 0 if there is none yet. */
    double get(String name) {
        return figures.getOrDefault(name, 0.0);
    }

    /** By how much a metric has grown since then. */
    double since(Metrics before, String name) {
        return get(name) - before.get(name);
    }
}
