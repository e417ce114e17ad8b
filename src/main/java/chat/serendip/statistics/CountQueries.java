package chat.serendip.statistics;

import chat.serendip.platform.database.NativeResults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the queries with which the database counts. Works in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CountQueries {

    /** How long cases waited for the first action: by lane over the whole span, and the median of each day. */
    record FirstActions(Map<String, Quantiles> byLane, List<@Nullable Integer> median) {

        Quantiles of(String lane) {
            return byLane.getOrDefault(lane, Quantiles.NONE);
        }
    }

    private final EntityManager entities;

    @Inject
    CountQueries(EntityManager entities) {
        this.entities = entities;
    }

    DailyCounts dailyCounts(DayRange dayRange) {
        return DailyCounts.of(
                dayRange,
                rows(asked(FigureQuery.DAILY_COUNTS)
                        .setParameter("from", dayRange.from())
                        .setParameter("first", dayRange.first())));
    }

    /** How many cases, appeals and notices are open, by kind. */
    Map<String, Figures.OpenCount> open(Instant now) {
        Map<String, Figures.OpenCount> open = new HashMap<>();
        rows(asked(FigureQuery.OPEN).setParameter("now", now))
                .forEach(row -> open.put(
                        row.get("what", String.class),
                        new Figures.OpenCount(count(row, "count"), row.get("oldest", Instant.class))));
        return open;
    }

    /** How long the oldest open case of each lane had been open, day by day until now. */
    Figures.LaneFigures oldest(DayRange dayRange, Instant now) {
        OldestOpen urgent = new OldestOpen(dayRange, now);
        OldestOpen ordinary = new OldestOpen(dayRange, now);
        rows(asked(FigureQuery.OLDEST).setParameter("from", dayRange.from())).forEach(row -> {
            OldestOpen lane = row.get("lane", String.class).equals(Overview.URGENT) ? urgent : ordinary;
            Instant oldest = row.get("oldest", Instant.class);
            if (row.get("day", Date.class) != null) {
                lane.closed(day(row), oldest);
            } else if (oldest != null) {
                lane.open(oldest);
            }
        });
        return new Figures.LaneFigures(urgent.seconds(), ordinary.seconds());
    }

    /** How many people were online at the same time, at most, day by day. */
    List<@Nullable Integer> peaks(DayRange dayRange) {
        DailyValues<Integer> most = new DailyValues<>(dayRange);
        rows(asked(FigureQuery.PEAKS).setParameter("first", dayRange.first()))
                .forEach(row -> most.put(day(row), row.get("most", Integer.class)));
        return most.values();
    }

    FirstActions firstActions(DayRange dayRange) {
        Map<String, Quantiles> lanes = new HashMap<>();
        DailyValues<Integer> median = new DailyValues<>(dayRange);
        rows(asked(FigureQuery.FIRST_ACTION).setParameter("from", dayRange.from()))
                .forEach(row -> {
                    String lane = row.get("lane", String.class);
                    if (lane == null) {
                        median.put(day(row), seconds(row, "median"));
                    } else {
                        lanes.put(lane, new Quantiles(seconds(row, "median"), seconds(row, "p90")));
                    }
                });
        return new FirstActions(lanes, median.values());
    }

    Figures.WaitingTimes waits(DayRange dayRange) {
        DailyValues<Double> median = new DailyValues<>(dayRange);
        DailyValues<Double> p90 = new DailyValues<>(dayRange);
        rows(asked(FigureQuery.WAITS).setParameter("first", dayRange.first())).forEach(row -> {
            median.put(day(row), row.get("median", Integer.class) / 10.0);
            p90.put(day(row), row.get("p90", Integer.class) / 10.0);
        });
        return new Figures.WaitingTimes(median.values(), p90.values());
    }

    /** How many reports of the span had which outcome. */
    Map<String, Integer> outcomes(DayRange dayRange) {
        Map<String, Integer> outcomes = new HashMap<>();
        rows(asked(FigureQuery.OUTCOMES).setParameter("from", dayRange.from()))
                .forEach(row -> outcomes.put(row.get("what", String.class), count(row, "count")));
        return outcomes;
    }

    Transparency.NoticeCounts notices(DayRange dayRange) {
        Tuple row = rows(asked(FigureQuery.NOTICES).setParameter("from", dayRange.from()))
                .findFirst()
                .orElseThrow();
        return new Transparency.NoticeCounts(count(row, "received"), count(row, "decided"));
    }

    private Query asked(String sql) {
        return entities.createNativeQuery(sql, Tuple.class);
    }

    private static Stream<Tuple> rows(Query query) {
        return NativeResults.of(query, Tuple.class);
    }

    /** Native queries return dates as JDBC does. */
    static LocalDate day(Tuple row) {
        return row.get("day", Date.class).toLocalDate();
    }

    private static int count(Tuple row, String name) {
        return Math.toIntExact(row.get(name, Long.class));
    }

    private static int seconds(Tuple row, String name) {
        return (int) Math.round(row.get(name, Double.class));
    }
}
