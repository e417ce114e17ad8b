package chat.serendip.encounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import chat.serendip.kernel.Participant;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The statements about seats, each on a real PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // filled before all tests
class SeatRowsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final UUID FORMER = UUID.randomUUID();
    private static final UUID NODE = UUID.randomUUID();

    private EmbeddedPostgres database;
    private DataSource source;
    private SeatStore seats;
    private EncounterStore store;
    private AccountId ann;
    private AccountId bob;

    @BeforeAll
    void start() throws IOException {
        database = EmbeddedPostgres.start();
        source = database.getPostgresDatabase();
        Flyway.configure().dataSource(source).locations("filesystem:db").load().migrate();
        seats = new SeatStore(source);
        store = new EncounterStore(source);
    }

    @AfterAll
    void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void two_people() {
        ann = account();
        bob = account();
        claim(FORMER, ann, null);
        claim(FORMER, bob, null);
    }

    private AccountId account() {
        AccountId id = AccountId.random();
        execute("""
                insert into accounts (id, username, username_folded, password_hash, birth_date, role, terms_version,
                                      terms_accepted_at, created_at)
                values ('%1$s', '%2$s', '%2$s', '$argon2id$x', '1990-01-01', 'USER', 't', now(), now())
                """.formatted(id, "p" + id.toString().substring(0, 18)));
        return id;
    }

    private void execute(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String one(String query) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "nothing";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String seat(String columns, AccountId who) {
        return one("select concat_ws(' ', " + columns + ") from seats where account = '" + who + "'");
    }

    private long epoch(AccountId who) {
        return Long.parseLong(seat("epoch", who));
    }

    private Claim claim(UUID node, AccountId who, @Nullable EncounterId resumed) {
        return seats.claim(node, who, Optional.ofNullable(resumed), NOW, 3, NOW.minus(Duration.ofMinutes(10)));
    }

    private LiveEncounter encounter(AccountId one, AccountId other) {
        EncounterId id = new EncounterId(UUID.randomUUID());
        LiveEncounter encounter = new LiveEncounter(
                id,
                Mode.VIDEO,
                NOW.minusSeconds(60),
                List.of("jazz", "tea"),
                new Participant(one, "Amber Otter"),
                new Participant(other, "Quiet Owl"));
        encounter.seat(new Seat(one, id, other, true, List.of("jazz", "tea"), List.of("en", "zh-Hant")));
        encounter.seat(new Seat(other, id, one, false, List.of("tea", "jazz", "go"), List.of()));
        return encounter;
    }

    /** An encounter of Ann and Bob that the former run left running. */
    private EncounterId left() {
        LiveEncounter encounter = encounter(ann, bob);
        store.save(FORMER, List.of(encounter.record()));
        return encounter.id();
    }

    @Test
    void a_seat_is_made_with_its_account_and_goes_with_it() {
        AccountId fresh = account();
        assertThat(seat("epoch, node, encounter", fresh)).isEqualTo("0");
        execute("delete from accounts where id = '" + fresh + "'");
        assertThat(one("select account from seats where account = '" + fresh + "'"))
                .isEqualTo("nothing");
    }

    @Test
    void what_began_stands_in_both_seats_and_in_the_history_at_once() {
        EncounterId encounter = left();
        assertThat(seat("encounter, partner, polite", ann)).isEqualTo(encounter + " " + bob + " t");
        assertThat(seat("encounter, partner, polite", bob)).isEqualTo(encounter + " " + ann + " f");
        assertThat(epoch(ann)).isEqualTo(2);
        left();
        assertThat(epoch(ann)).isEqualTo(3);
    }

    @Test
    void a_begin_that_is_stored_twice_changes_the_seats_once() {
        LiveEncounter encounter = encounter(ann, bob);
        store.save(FORMER, List.of(encounter.record()));
        store.save(FORMER, List.of(encounter.record()));
        assertThat(epoch(ann)).isEqualTo(2);
    }

    @Test
    void a_late_begin_of_an_earlier_run_changes_no_seat_that_was_claimed_since() {
        claim(NODE, ann, null);
        left();
        assertThat(seat("node, encounter", ann)).isEqualTo(NODE.toString());
    }

    @Test
    void both_find_their_encounter_by_their_rows_after_a_restart() {
        EncounterId encounter = left();
        LiveEncounter anns = claim(NODE, ann, encounter).goesOn().orElseThrow();
        assertThat(anns.id()).isEqualTo(encounter);
        assertThat(anns.mode()).isEqualTo(Mode.VIDEO);
        assertThat(anns.record().startedAt()).isEqualTo(NOW.minusSeconds(60));
        assertThat(anns.record().sharedInterests()).containsExactly("jazz", "tea");
        assertThat(anns.partnerOf(ann)).hasValue(new Participant(bob, "Quiet Owl"));
        assertThat(anns.partnerOf(bob)).hasValue(new Participant(ann, "Amber Otter"));
        assertThat(anns.seatOf(ann))
                .hasValue(new Seat(ann, encounter, bob, true, List.of("jazz", "tea"), List.of("en", "zh-Hant")));
        assertThat(anns.seatOf(bob))
                .hasValue(new Seat(bob, encounter, ann, false, List.of("tea", "jazz", "go"), List.of()));
        LiveEncounter bobs = claim(NODE, bob, encounter).goesOn().orElseThrow();
        assertThat(bobs.record())
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(anns.record());
        assertThat(seat("node, epoch, encounter", bob)).isEqualTo(NODE + " 3 " + encounter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update accounts set standing = 'BANNED' where id = '$ANN'",
                "update accounts set standing = 'BANNED' where id = '$BOB'",
                "update accounts set standing = 'SUSPENDED', standing_until = '2026-11-28T12:00:01Z' where id = '$ANN'",
                "update accounts set standing = 'SUSPENDED', standing_until = '2026-11-28T12:00:01Z' where id = '$BOB'",
                "insert into blocks values (gen_random_uuid(), '$ANN', '$BOB', gen_random_uuid(), 'p', now())",
                "insert into blocks values (gen_random_uuid(), '$BOB', '$ANN', gen_random_uuid(), 'p', now())",
                "delete from accounts where id = '$BOB'",
                "update encounters set ended_at = started_at, end_reason_a = 'LEFT', end_reason_b = 'LEFT' where id = '$ENCOUNTER'",
                "update seats set encounter = gen_random_uuid() where account = '$ANN'",
                "update seats set encounter = null, partner = null, polite = null, interests = '', languages = ''"
                        + " where account = '$BOB'",
                "update seats set encounter = gen_random_uuid() where account = '$BOB'"
            })
    void nobody_goes_on_whom_a_word_in_the_database_parts_from_the_other(String word) {
        EncounterId encounter = left();
        execute(word.replace("$ANN", ann.toString())
                .replace("$BOB", bob.toString())
                .replace("$ENCOUNTER", encounter.toString()));
        assertThat(claim(NODE, ann, encounter).goesOn()).isEmpty();
        assertThat(seat("node, encounter, partner, polite, interests, languages", ann)
                        .strip())
                .isEqualTo(NODE.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update accounts set standing = 'SUSPENDED', standing_until = '2026-11-28T12:00:00Z' where id = '$BOB'",
                "update accounts set standing = 'PAUSED', standing_until = '2026-11-29T12:00:00Z' where id = '$ANN'",
                "update accounts set standing = 'WARNED', warning_unread = true where id = '$BOB'"
            })
    void who_may_only_not_seek_goes_on(String word) {
        EncounterId encounter = left();
        execute(word.replace("$ANN", ann.toString()).replace("$BOB", bob.toString()));
        assertThat(claim(NODE, ann, encounter).goesOn()).isPresent();
    }

    @Test
    void who_comes_without_resuming_has_left_and_the_other_does_not_go_on_either() {
        EncounterId encounter = left();
        assertThat(claim(NODE, bob, null).goesOn()).isEmpty();
        assertThat(claim(NODE, ann, encounter).goesOn()).isEmpty();
    }

    @Test
    void two_claims_of_one_seat_at_once_follow_one_another() {
        EncounterId encounter = left();
        var both = atOnce(() -> claim(NODE, ann, encounter), () -> claim(NODE, ann, encounter));
        assertThat(both).allSatisfy(claim -> assertThat(claim.goesOn()).isPresent());
        assertThat(epoch(ann)).isEqualTo(4);
    }

    @Test
    void of_two_who_come_at_once_the_one_who_left_is_never_in_it_whatever_the_other_was_told() {
        for (int round = 0; round < 50; round++) {
            EncounterId encounter = left();
            var both = atOnce(() -> claim(NODE, ann, encounter), () -> claim(NODE, bob, null));
            assertThat(both.get(1).goesOn()).isEmpty();
            assertThat(seat("node, encounter", bob)).isEqualTo(NODE.toString());
            claim(FORMER, ann, null);
            claim(FORMER, bob, null);
        }
    }

    @Test
    void a_block_that_is_committed_before_a_claim_runs_is_seen_though_its_seat_was_locked_meanwhile() throws Exception {
        EncounterId encounter = left();
        try (Connection holding = source.getConnection();
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("select from seats where account = '" + ann + "' for no key update");
            execute("insert into blocks values (gen_random_uuid(), '%s', '%s', gen_random_uuid(), 'p', now())"
                    .formatted(bob, ann));
            CompletableFuture<Claim> waiting = CompletableFuture.supplyAsync(() -> claim(NODE, ann, encounter));
            awaitLockWaiter();
            holding.commit();
            assertThat(waiting.join().goesOn()).isEmpty();
        }
    }

    private void awaitLockWaiter() {
        while (!one("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%from seats%'")
                .equals("1")) {
            Thread.onSpinWait();
        }
    }

    @Test
    void the_first_end_counts_and_is_never_taken_back_and_counts_go_on_from_the_row() {
        LiveEncounter encounter = encounter(ann, bob);
        store.save(FORMER, List.of(encounter.record()));
        execute("update encounters set message_count = 7 where id = '" + encounter.id() + "'");
        encounter.end(ann, EndReason.LEFT, NOW);
        encounter.end(bob, EndReason.PARTNER_LEFT, NOW);
        store.save(FORMER, List.of(encounter.record()));
        LiveEncounter again = encounter(ann, bob);
        LiveEncounter otherwise = new LiveEncounter(
                encounter.id(),
                Mode.VIDEO,
                NOW.minusSeconds(60),
                List.of(),
                again.partnerOf(bob).orElseThrow(),
                again.partnerOf(ann).orElseThrow());
        store.save(NODE, List.of(otherwise.record()));
        otherwise.end(ann, EndReason.LOST, NOW.plusSeconds(60));
        otherwise.end(bob, EndReason.LOST, NOW.plusSeconds(60));
        store.save(NODE, List.of(otherwise.record()));
        assertThat(one("select concat_ws(' ', ended_at at time zone 'UTC', end_reason_a, end_reason_b, message_count)"
                        + " from encounters where id = '" + encounter.id() + "'"))
                .isEqualTo("2026-11-28 12:00:00 LEFT PARTNER_LEFT 7");
    }

    @Test
    void ended_is_only_what_neither_memory_nor_a_seat_of_this_run_holds() {
        EncounterId nobodys = left();
        AccountId cyd = account();
        AccountId dan = account();
        claim(FORMER, cyd, null);
        claim(FORMER, dan, null);
        LiveEncounter claimed = encounter(cyd, dan);
        store.save(FORMER, List.of(claimed.record()));
        claim(NODE, dan, claimed.id());
        LiveEncounter remembered = encounter(account(), account());
        store.save(NODE, List.of(remembered.record()));
        assertThat(store.endLeft(NODE, List.of(remembered.id()), NOW)).isPositive();
        assertThat(ended(nobodys)).isEqualTo("2026-11-28 12:00:00 LOST LOST");
        assertThat(ended(claimed.id())).isEmpty();
        assertThat(ended(remembered.id())).isEmpty();
        assertThat(store.endLeft(NODE, List.of(remembered.id()), NOW.plusSeconds(9)))
                .isZero();
        assertThat(ended(nobodys)).isEqualTo("2026-11-28 12:00:00 LOST LOST");
        assertThat(claim(NODE, ann, nobodys).goesOn()).isEmpty();
        store.endLeft(NODE, List.of(), NOW);
        assertThat(ended(claimed.id())).isEmpty();
    }

    private String ended(EncounterId encounter) {
        return one(
                "select concat_ws(' ', ended_at at time zone 'UTC', end_reason_a, end_reason_b) from encounters where id = '"
                        + encounter + "'");
    }

    @Test
    void a_late_claim_of_an_earlier_run_is_heard_of_and_taken_back_but_not_twice() {
        EncounterId encounter = left();
        Seat truth =
                claim(NODE, ann, encounter).goesOn().orElseThrow().seatOf(ann).orElseThrow();
        assertThat(seats.news(NODE, 0)).noneMatch(news -> news.account().equals(ann));
        claim(FORMER, ann, null);
        SeatStore.Heard heard = seats.news(NODE, 0).stream()
                .filter(news -> news.account().equals(ann))
                .findFirst()
                .orElseThrow();
        assertThat(heard.node()).isEqualTo(FORMER);
        assertThat(heard.settled()).isFalse();
        assertThat(seats.takeBack(NODE, heard, Optional.of(truth))).isTrue();
        assertThat(seat("node, encounter, partner, polite", ann)).isEqualTo(NODE + " " + encounter + " " + bob + " t");
        assertThat(seats.takeBack(NODE, heard, Optional.empty())).isFalse();
        assertThat(seats.news(NODE, heard.number())).isEmpty();
    }

    @Test
    void a_claim_of_the_same_run_is_no_news() {
        claim(FORMER, ann, null);
        assertThat(seats.news(FORMER, 0)).noneMatch(news -> news.account().equals(ann));
    }

    @Test
    void the_last_partners_are_the_latest_three_of_the_last_ten_minutes() {
        AccountId cyd = account();
        AccountId dan = account();
        AccountId eve = account();
        AccountId fay = account();
        met(ann, bob, 900, 700);
        met(cyd, ann, 800, 500);
        met(ann, dan, 400, 300);
        met(eve, ann, 200, 100);
        assertThat(claim(NODE, ann, null).lastPartners()).containsExactly(eve, dan, cyd);
        met(ann, fay, 60, -1);
        assertThat(claim(NODE, ann, null).lastPartners()).containsExactly(fay, eve, dan);
        assertThat(claim(NODE, bob, null).lastPartners()).isEmpty();
    }

    /** They met and parted so many seconds ago; a negative number if they have not parted. */
    private void met(AccountId one, AccountId other, int began, int ended) {
        String end = ended < 0 ? "null, null, null" : "'" + NOW.minusSeconds(ended) + "', 'LEFT', 'LEFT'";
        execute("""
                insert into encounters (id, mode, started_at, ended_at, end_reason_a, end_reason_b, account_a, account_b,
                                        pseudonym_a, pseudonym_b)
                values (gen_random_uuid(), 'TEXT', '%s', %s, '%s', '%s', 'a', 'b')
                """.formatted(NOW.minusSeconds(began), end, one, other));
    }

    @Test
    void news_and_ended_encounters_are_forgotten_in_their_time() {
        EncounterId encounter = left();
        claim(NODE, ann, null);
        execute("update news set at = now() - interval '59 minutes'");
        seats.forgetNews();
        assertThat(seats.news(FORMER, 0)).isNotEmpty();
        execute("update news set at = now() - interval '61 minutes'");
        seats.forgetNews();
        assertThat(seats.news(FORMER, 0)).isEmpty();
        execute("update encounters set ended_at = '%s', end_reason_a = 'LEFT', end_reason_b = 'LEFT' where id = '%s'"
                .formatted(NOW, encounter));
        seats.forgetEnded(NOW);
        assertThat(seat("interests", bob)).isEqualTo("tea\njazz\ngo");
        seats.forgetEnded(NOW.plusMillis(1));
        assertThat(seat("interests", bob)).isEmpty();
        assertThat(seat("encounter, partner", bob)).isEmpty();
    }

    @Test
    void a_seat_keeps_no_partner_of_an_encounter_whose_row_is_gone() {
        EncounterId encounter = left();
        execute("delete from encounters where id = '%s'".formatted(encounter));
        seats.forgetEnded(NOW);
        assertThat(seat("partner", bob)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "partner = account, encounter = gen_random_uuid(), polite = true",
                "encounter = gen_random_uuid()",
                "partner = gen_random_uuid()",
                "polite = true",
                "interests = 'jazz'",
                "epoch = -1",
                "node = null, encounter = gen_random_uuid(), partner = gen_random_uuid(), polite = true"
            })
    void the_schema_refuses_half_a_seat(String change) {
        assertThatThrownBy(() -> execute("update seats set " + change + " where account = '" + ann + "'"))
                .hasMessageContaining("violates check constraint");
    }

    @Test
    void the_role_that_serendip_runs_as_may_neither_add_nor_delete_a_seat() {
        execute("create role worker; select let_work('worker')");
        for (String forbidden : List.of(
                "delete from seats",
                "insert into seats (account) select gen_random_uuid()",
                "truncate seats",
                "update news set what = what")) {
            assertThatThrownBy(() -> execute("set role worker; " + forbidden))
                    .hasMessageContaining("permission denied");
        }
        String made = UUID.randomUUID().toString();
        execute("""
                set role worker;
                insert into accounts (id, username, username_folded, password_hash, birth_date, role, terms_version,
                                      terms_accepted_at, created_at)
                values ('%1$s', 'worked', 'worked', '$argon2id$x', '1990-01-01', 'USER', 't', now(), now());
                update seats set node = gen_random_uuid() where account = '%1$s';
                """.formatted(made));
        assertThat(one("select node is not null from seats where account = '" + made + "'"))
                .isEqualTo("t");
        execute("set role worker; delete from accounts where id = '" + made + "'");
        assertThat(one("select account from seats where account = '" + made + "'"))
                .isEqualTo("nothing");
    }

    private static List<Claim> atOnce(Supplier<Claim> one, Supplier<Claim> other) {
        CyclicBarrier both = new CyclicBarrier(2);
        CompletableFuture<Claim> first = CompletableFuture.supplyAsync(() -> after(both, one));
        CompletableFuture<Claim> second = CompletableFuture.supplyAsync(() -> after(both, other));
        return List.of(first.join(), second.join());
    }

    private static Claim after(CyclicBarrier barrier, Supplier<Claim> claim) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return claim.get();
    }
}
