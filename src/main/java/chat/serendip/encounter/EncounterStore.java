package chat.serendip.encounter;

import chat.serendip.kernel.EncounterId;
import chat.serendip.platform.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes encounters in batches. It uses plain SQL, because an account may have been deleted between meeting and
 * storing, and because a record replaces an earlier one of the same encounter: an entity can express neither.
 */
@ApplicationScoped
class EncounterStore {

    private static final String UPSERT = """
            insert into encounters (id, mode, started_at, ended_at, account_a, account_b, pseudonym_a, pseudonym_b,
                                    end_reason_a, end_reason_b, shared_interests, message_count)
            select ?, ?, ?, ?, a.id, b.id, ?, ?, ?, ?, ?, ?
            from (select 1) as one
                left join accounts a on a.id = ?
                left join accounts b on b.id = ?
            where a.id is not null or b.id is not null
            on conflict (id) do update
                set ended_at = coalesce(encounters.ended_at, excluded.ended_at),
                    end_reason_a = coalesce(encounters.end_reason_a, excluded.end_reason_a),
                    end_reason_b = coalesce(encounters.end_reason_b, excluded.end_reason_b),
                    message_count = greatest(encounters.message_count, excluded.message_count)
            """;

    /** Asks again whose the seats are, so that it never ends what somebody has taken up. */
    private static final String END_LEFT = """
            update encounters
            set ended_at = greatest(started_at, ?), end_reason_a = 'LOST', end_reason_b = 'LOST'
            where ended_at is null and id in (
                select e.id from encounters e
                where e.ended_at is null and e.id <> all (?)
                    and not exists (
                        select from seats s
                        where s.account in (e.account_a, e.account_b) and s.encounter = e.id and s.node = ?)
                order by e.id for update)
            """;

    /** Locks the accounts, so that none is deleted meanwhile. */
    private static final String LOCK_ACCOUNTS = "select id from accounts where id = any (?) order by id for key share";

    private final DataSource source;

    @Inject
    EncounterStore(DataSource source) {
        this.source = source;
    }

    /**
     * Stores all or none of them, and that they have begun in the seats that are the node's. The first end of an
     * encounter counts, and is never taken back.
     */
    @Transactional
    void save(UUID node, List<EncounterRecord> encounters) {
        try (Connection connection = source.getConnection();
                PreparedStatement lockAccounts = connection.prepareStatement(LOCK_ACCOUNTS);
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            Object[] accounts = encounters.stream()
                    .flatMap(encounter -> Stream.of(encounter.a(), encounter.b()))
                    .map(party -> party.account().value())
                    .distinct()
                    .toArray();
            SeatStore.lock(connection, accounts);
            lockAccounts.setArray(1, connection.createArrayOf("uuid", accounts));
            lockAccounts.execute();
            List<EncounterRecord> ordered = encounters.stream()
                    .sorted(Comparator.comparing(encounter -> encounter.id().toString()))
                    .toList();
            for (EncounterRecord encounter : ordered) {
                fill(upsert, encounter);
                upsert.addBatch();
            }
            upsert.executeBatch();
            SeatStore.begin(
                    connection,
                    node,
                    ordered.stream()
                            .flatMap(encounter -> encounter.seats().stream())
                            .toList());
        } catch (SQLException e) {
            throw new IllegalStateException("encounters can't be stored", e);
        }
    }

    /**
     * Ends the encounters that nobody goes on with: none of these, and none that a seat of the node names.
     *
     * @param going those that go on in the server's memory
     */
    @Transactional
    int endLeft(UUID node, List<EncounterId> going, Instant now) {
        try (Connection connection = source.getConnection();
                PreparedStatement update = connection.prepareStatement(END_LEFT)) {
            setTime(update, 1, now);
            update.setArray(2, array(connection, going));
            update.setObject(3, node);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("encounters of an earlier run can't be ended", e);
        }
    }

    /** Encounters that ended before that time, oldest first, after the given cursor. */
    @Transactional
    List<Cursor> endedBefore(Instant time, Cursor after, int most) {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select ended_at, id from encounters where ended_at < ? and (ended_at, id) > (?, ?)
                        order by ended_at, id limit ?
                        """)) {
            setTime(select, 1, time);
            setTime(select, 2, after.time());
            select.setObject(3, after.id());
            select.setInt(4, most);
            List<Cursor> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Cursor(
                            rows.getObject(1, OffsetDateTime.class).toInstant(), rows.getObject(2, UUID.class)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("old encounters can't be looked for", e);
        }
    }

    /** Deletes these encounters, except any whose row somebody else has locked. */
    @Transactional
    void forget(Collection<EncounterId> encounters) {
        try (Connection connection = source.getConnection();
                PreparedStatement delete = connection.prepareStatement("""
                        delete from encounters where id in (
                            select id from encounters where id = any (?) order by id for update skip locked)
                        """)) {
            delete.setArray(1, array(connection, encounters));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("old encounters can't be forgotten", e);
        }
    }

    private static Array array(Connection connection, Collection<EncounterId> encounters) throws SQLException {
        return connection.createArrayOf(
                "uuid", encounters.stream().map(EncounterId::value).toArray());
    }

    private static void fill(PreparedStatement upsert, EncounterRecord encounter) throws SQLException {
        upsert.setObject(1, encounter.id().value());
        upsert.setString(2, name(encounter.mode()));
        setTime(upsert, 3, encounter.startedAt());
        setTime(upsert, 4, encounter.endedAt());
        upsert.setString(5, encounter.a().pseudonym());
        upsert.setString(6, encounter.b().pseudonym());
        upsert.setString(7, name(encounter.endOfA()));
        upsert.setString(8, name(encounter.endOfB()));
        upsert.setString(9, Seat.joined(encounter.sharedInterests()));
        upsert.setInt(10, encounter.messageCount());
        upsert.setObject(11, encounter.a().account().value());
        upsert.setObject(12, encounter.b().account().value());
    }

    private static void setTime(PreparedStatement statement, int index, @Nullable Instant time) throws SQLException {
        if (time == null) {
            statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(index, time.atOffset(ZoneOffset.UTC));
        }
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
