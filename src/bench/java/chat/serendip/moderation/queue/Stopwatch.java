package chat.serendip.moderation.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Measures how long queries take, and writes a table of the times and the database's plans. */
public final class Stopwatch {

    private final List<String> report = new ArrayList<>();
    private final Connection connection;
    private final int rounds;

    /** Runs each query so many times over this connection. */
    public Stopwatch(Connection connection, int rounds) {
        this.connection = connection;
        this.rounds = rounds;
        report.add(String.format(Locale.ROOT, "%-34s %10s %10s %10s", "milliseconds", "median", "99 %", "worst"));
    }

    /** Runs the statements again and again, one after the other, and adds a row to the table. */
    public void time(String what, String... sql) throws SQLException {
        double[] times = new double[rounds];
        for (int round = -rounds / 10; round < rounds; round++) {
            long before = System.nanoTime();
            for (String each : sql) {
                try (ResultSet rows = connection.createStatement().executeQuery(each)) {
                    while (rows.next()) {}
                }
            }
            if (round >= 0) {
                times[round] = (System.nanoTime() - before) / 1e6;
            }
        }
        Arrays.sort(times);
        report.add(String.format(
                Locale.ROOT,
                "%-34s %10.2f %10.2f %10.2f",
                what,
                times[rounds / 2],
                times[rounds * 99 / 100],
                times[rounds - 1]));
    }

    /** Adds the database's plan of a query. */
    public void explain(String what, String sql) throws SQLException {
        report.add("");
        report.add(what + ":");
        try (ResultSet rows =
                connection.createStatement().executeQuery("explain (analyze, costs off, buffers off) " + sql)) {
            while (rows.next()) {
                report.add("    " + rows.getString(1));
            }
        }
    }

    /** Prints the table and writes it to the file. */
    public void report(Path file) throws IOException {
        report.forEach(System.out::println);
        Files.write(file, report);
    }
}
