package chat.serendip.encounter;

import chat.serendip.account.Standing;
import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import chat.serendip.kernel.Participant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The seats' rows: at which node each account sits, and in which encounter. Plain SQL, because each statement decides
 * on several tables at one instant.
 */
@ApplicationScoped
class SeatStore {

    /**
     * Takes the seat for a node. It keeps the encounter that the client resumes only if that goes on for both: it has
     * not ended, the partner's account lives and its seat names it too, no block stands between the two, and neither is
     * locked out.
     */
    private static final String CLAIM = """
            with was as materialized (
                select * from seats where account = ? for no key update
            ), kept as materialized (
                select e.id, e.mode, e.started_at, e.account_a, e.pseudonym_a, e.account_b, e.pseudonym_b,
                       e.shared_interests, e.message_count, p.account, p.polite, p.interests, p.languages
                from was
                    join seats p on p.account = was.partner and p.encounter = was.encounter and p.partner = was.account
                    join encounters e on e.id = was.encounter and e.ended_at is null
                where was.encounter = ?
                    and not exists (
                        select from accounts a where a.id in (was.account, was.partner)
                            and a.standing = any (?) and (a.standing_until is null or a.standing_until > ?))
                    and not exists (select from blocks b where b.blocker = was.account and b.blocked = was.partner)
                    and not exists (select from blocks b where b.blocker = was.partner and b.blocked = was.account)
            ), mine as (
                update seats s set node = ?, epoch = was.epoch + 1, encounter = kept.id,
                    partner = case when kept.id is null then null else was.partner end,
                    polite = case when kept.id is null then null else was.polite end,
                    interests = case when kept.id is null then '' else was.interests end,
                    languages = case when kept.id is null then '' else was.languages end
                from was left join kept on true
                where s.account = was.account
                returning s.*
            ), told as (
                insert into news (node, what, account, epoch, encounter, by)
                select was.node, 'moved', mine.account, mine.epoch, mine.encounter, mine.node
                from was join mine using (account) where was.node <> mine.node
            )
            select kept.*, mine.account, mine.polite, mine.interests, mine.languages
            from mine join kept on kept.id = mine.encounter
            """;

    private static final String LAST_PARTNERS = """
            select partner from (
                (select account_b as partner, started_at, ended_at from encounters where account_a = ?
                    order by started_at desc, id desc limit ?)
                union all
                (select account_a, started_at, ended_at from encounters where account_b = ?
                    order by started_at desc, id desc limit ?)) met
            where partner is not null and (ended_at is null or ended_at > ?)
            order by started_at desc limit ?
            """;

    private static final String LOCK =
            "select account from seats where account = any (?) order by account for no key update";

    /** Changes only seats that are still this node's. */
    private static final String BEGIN = """
            update seats set encounter = ?, partner = ?, polite = ?, interests = ?, languages = ?, epoch = epoch + 1
            where account = ? and node = ? and encounter is distinct from ?
            """;

    private static final String TAKE_BACK = """
            update seats set encounter = ?, partner = ?, polite = ?, interests = ?, languages = ?, epoch = epoch + 1,
                node = ?
            where account = ? and node = ? and epoch = ?
            """;

    private static final String NEWS = """
            select n.id, n.at < clock_timestamp() - interval '30 seconds', s.account, s.node, s.epoch
            from news n join seats s using (account) where n.node = ? and n.id > ? order by n.id
            """;

    private static final String FORGET_ENDED = """
            update seats set encounter = null, partner = null, polite = null, interests = '', languages = '',
                epoch = epoch + 1
            where account in (
                select s.account from seats s left join encounters e on e.id = s.encounter
                where s.encounter is not null and (e.id is null or e.ended_at < ?)
                order by s.account for no key update of s skip locked)
            """;

    private static final String[] LOCKING_OUT = Arrays.stream(Standing.Kind.values())
            .filter(Standing.Kind::locksOut)
            .map(Enum::name)
            .toArray(String[]::new);

    private final DataSource source;

    @Inject
    SeatStore(DataSource source) {
        this.source = source;
    }

    /**
     * Takes the account's seat for a node.
     *
     * @param resumed the encounter that the client would go on with, if any
     * @param most how many of the last partners are wanted
     * @param since earlier partners don't count
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Claim claim(UUID node, AccountId who, Optional<EncounterId> resumed, Instant now, int most, Instant since) {
        try (Connection connection = source.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setObject(1, who.value());
            claim.setObject(2, resumed.map(EncounterId::value).orElse(null), Types.OTHER);
            claim.setArray(3, connection.createArrayOf("text", LOCKING_OUT));
            claim.setObject(4, now.atOffset(ZoneOffset.UTC));
            claim.setObject(5, node);
            Optional<LiveEncounter> goesOn;
            try (ResultSet row = claim.executeQuery()) {
                goesOn = row.next() ? Optional.of(encounter(row)) : Optional.empty();
            }
            return new Claim(goesOn, lastPartners(connection, who, most, since));
        } catch (SQLException e) {
            throw new IllegalStateException("a seat can't be claimed", e);
        }
    }

    private static LiveEncounter encounter(ResultSet row) throws SQLException {
        LiveEncounter encounter = new LiveEncounter(
                new EncounterId(row.getObject(1, UUID.class)),
                Mode.valueOf(row.getString(2)),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                Seat.split(row.getString(8)),
                new Participant(new AccountId(row.getObject(4, UUID.class)), row.getString(5)),
                new Participant(new AccountId(row.getObject(6, UUID.class)), row.getString(7)));
        Seat partners = seat(row, 10, encounter);
        Seat mine = seat(row, 14, encounter);
        encounter.seat(partners);
        encounter.seat(mine);
        encounter.markTakenUp(row.getInt(9));
        return encounter;
    }

    private static Seat seat(ResultSet row, int column, LiveEncounter encounter) throws SQLException {
        AccountId account = new AccountId(row.getObject(column, UUID.class));
        return new Seat(
                account,
                encounter.id(),
                encounter.partnerOf(account).orElseThrow().account(),
                row.getBoolean(column + 1),
                Seat.split(row.getString(column + 2)),
                Seat.split(row.getString(column + 3)));
    }

    private static List<AccountId> lastPartners(Connection connection, AccountId who, int most, Instant since)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LAST_PARTNERS)) {
            select.setObject(1, who.value());
            select.setInt(2, most);
            select.setObject(3, who.value());
            select.setInt(4, most);
            select.setObject(5, since.atOffset(ZoneOffset.UTC));
            select.setInt(6, most);
            List<AccountId> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new AccountId(rows.getObject(1, UUID.class)));
                }
            }
            return found;
        }
    }

    /** Locks the seats of these accounts in the caller's transaction, which locks the accounts themselves later. */
    static void lock(Connection connection, Object[] accounts) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setArray(1, connection.createArrayOf("uuid", accounts));
            lock.execute();
        }
    }

    /** Writes, in the caller's transaction, which encounter began for each of these seats of this node. */
    static void begin(Connection connection, UUID node, List<Seat> seats) throws SQLException {
        try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
            for (Seat seat : seats) {
                fill(begin, Optional.of(seat));
                begin.setObject(6, seat.account().value());
                begin.setObject(7, node);
                begin.setObject(8, seat.encounter().value());
                begin.addBatch();
            }
            begin.executeBatch();
        }
    }

    /**
     * What stands now in a seat of which there are news.
     *
     * @param settled whether no news of a lower number can be missing any more
     */
    record Heard(long number, boolean settled, AccountId account, UUID node, long epoch) {}

    /**
     * What there is to be heard for a node, by the numbers of the news.
     *
     * @param after news up to this number have been heard
     */
    @Transactional
    List<Heard> news(UUID node, long after) {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(NEWS)) {
            select.setObject(1, node);
            select.setLong(2, after);
            List<Heard> heard = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    heard.add(new Heard(
                            rows.getLong(1),
                            rows.getBoolean(2),
                            new AccountId(rows.getObject(3, UUID.class)),
                            rows.getObject(4, UUID.class),
                            rows.getLong(5)));
                }
            }
            return heard;
        } catch (SQLException e) {
            throw new IllegalStateException("news can't be read", e);
        }
    }

    /**
     * Takes back a seat that a late statement of another changed, if it still stands as it was heard.
     *
     * @param truth the account's seat by this server's memory; empty if it is in no encounter
     * @return whether it stood so
     */
    @Transactional
    boolean takeBack(UUID node, Heard heard, Optional<Seat> truth) {
        try (Connection connection = source.getConnection();
                PreparedStatement takeBack = connection.prepareStatement(TAKE_BACK)) {
            fill(takeBack, truth);
            takeBack.setObject(6, node);
            takeBack.setObject(7, heard.account().value());
            takeBack.setObject(8, heard.node());
            takeBack.setLong(9, heard.epoch());
            return takeBack.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new IllegalStateException("a seat can't be taken back", e);
        }
    }

    /** What somebody is looking for, or was in the encounter of its seat. */
    public record SeatedWish(List<String> interests, List<String> languages) {}

    /** What the account's seat keeps of its last search. */
    @Transactional
    SeatedWish wish(AccountId who) {
        try (Connection connection = source.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select interests, languages from seats where account = ?")) {
            select.setObject(1, who.value());
            ResultSet row = select.executeQuery();
            return row.next()
                    ? new SeatedWish(Seat.split(row.getString(1)), Seat.split(row.getString(2)))
                    : new SeatedWish(List.of(), List.of());
        } catch (SQLException e) {
            throw new IllegalStateException("a seat can't be read", e);
        }
    }

    /** Deletes news of over an hour ago. */
    @Transactional
    void forgetNews() {
        execute("delete from news where at < now() - interval '1 hour'", statement -> {});
    }

    /**
     * Forgets the encounters that ended before that time, with whom they were and what people were looking for, except in
     * seats that are in use.
     */
    @Transactional
    void forgetEnded(Instant time) {
        execute(FORGET_ENDED, update -> update.setObject(1, time.atOffset(ZoneOffset.UTC)));
    }

    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    private void execute(String sql, Filling filling) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            filling.fill(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("what is over can't be forgotten", e);
        }
    }

    private static void fill(PreparedStatement statement, Optional<Seat> seat) throws SQLException {
        statement.setObject(1, seat.map(its -> its.encounter().value()).orElse(null), Types.OTHER);
        statement.setObject(2, seat.map(its -> its.partner().value()).orElse(null), Types.OTHER);
        statement.setObject(3, seat.map(Seat::polite).orElse(null), Types.BOOLEAN);
        statement.setString(4, seat.map(its -> Seat.joined(its.interests())).orElse(""));
        statement.setString(5, seat.map(its -> Seat.joined(its.languages())).orElse(""));
    }
}
