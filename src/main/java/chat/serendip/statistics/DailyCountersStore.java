package chat.serendip.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;

/** Adds counts to those in the database. Several servers may add to the same day. */
@ApplicationScoped
class DailyCountersStore {

    /** An event that happened so many times. */
    record Counted(DailyEvent mark, long count) {}

    private static final String MEETINGS = """
            insert into daily_meetings (day, mode, count) values (?, ?, ?)
            on conflict (day, mode) do update set count = daily_meetings.count + excluded.count""";

    private static final String WAITS = """
            insert into daily_waits (day, tenths, count) values (?, ?, ?)
            on conflict (day, tenths) do update set count = daily_waits.count + excluded.count""";

    private final DataSource source;

    @Inject
    DailyCountersStore(DataSource source) {
        this.source = source;
    }

    /** Adds all or none of them. */
    @Transactional
    void add(List<Counted> counts) {
        try (Connection connection = source.getConnection();
                PreparedStatement meetings = connection.prepareStatement(MEETINGS);
                PreparedStatement waits = connection.prepareStatement(WAITS)) {
            // in one order everywhere, so that two servers never wait for each other
            for (Counted counted : counts.stream()
                    .sorted(Comparator.comparing(one -> one.mark().toString()))
                    .toList()) {
                if (counted.mark() instanceof DailyEvent.EncounterBegan meeting) {
                    meetings.setObject(1, meeting.day());
                    meetings.setString(2, meeting.mode().name());
                    meetings.setLong(3, counted.count());
                    meetings.addBatch();
                } else if (counted.mark() instanceof DailyEvent.WaitEnded wait) {
                    waits.setObject(1, wait.day());
                    waits.setInt(2, wait.tenths());
                    waits.setLong(3, counted.count());
                    waits.addBatch();
                }
            }
            meetings.executeBatch();
            waits.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("day marks can't be stored", e);
        }
    }
}
