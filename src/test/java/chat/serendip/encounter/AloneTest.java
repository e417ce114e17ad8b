package chat.serendip.encounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import chat.serendip.kernel.Participant;
import chat.serendip.platform.ManualClock;
import chat.serendip.platform.database.ServerLock;
import chat.serendip.platform.database.ServerLocks;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A server that is alone: two runs of it, one after the other, on a real PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // filled before the tests
class AloneTest {

    private EmbeddedPostgres database;
    private ServerLock lock;
    private AccountId ann;
    private AccountId bob;
    private Run former;
    private Run current;

    /** One run of the server. */
    private final class Run {

        final ManualClock clock = new ManualClock(Encounters.START);
        final AtomicLong nanos = new AtomicLong(5);
        final Node node = new Node();
        final SeatStore seats = new SeatStore(database.getPostgresDatabase());
        final EncounterStore store = new EncounterStore(database.getPostgresDatabase());
        final EncounterWriter writer = new EncounterWriter(batch -> store.save(node.id(), batch), 100, 10);
        final LiveEncounters encounters = new LiveEncounters(clock, Duration.ofMinutes(10), writer::put);
        final Alone alone;
        final SeatNews news;

        Run(ServerLock lock) {
            alone = new Alone(node, seats, store, encounters, lock, clock, nanos::get, config());
            news = new SeatNews(node, seats, encounters, lock, clock, Duration.ofMinutes(10));
        }

        EncounterId met() {
            EncounterId id = new EncounterId(UUID.randomUUID());
            LiveEncounter encounter = new LiveEncounter(
                    id,
                    Mode.TEXT,
                    clock.instant(),
                    List.of(),
                    new Participant(ann, "Amber Otter"),
                    new Participant(bob, "Quiet Owl"));
            encounter.seat(new Seat(ann, id, bob, true, List.of("jazz"), List.of()));
            encounter.seat(new Seat(bob, id, ann, false, List.of(), List.of()));
            alone.begin(encounter);
            assertThat(writer.flush()).isTrue();
            return id;
        }

        Optional<LiveEncounter> comes(AccountId who, EncounterId resumed) {
            Optional<LiveEncounter> goesOn =
                    alone.claim(who, Optional.of(resumed)).goesOn();
            goesOn.ifPresent(encounters::takeUp);
            return goesOn;
        }

        void arrives(AccountId who) {
            assertThat(alone.claim(who, Optional.empty()).goesOn()).isEmpty();
        }
    }

    private static Config config() {
        Map<String, Object> settings = Map.of(
                "serendip.lobby.last-partners", 3,
                "serendip.lobby.memory", Duration.ofMinutes(10),
                "serendip.talk.restart", Duration.ofSeconds(20));
        return (Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (self, method, arguments) -> settings.get(String.valueOf(arguments[0])));
    }

    @BeforeAll
    void start() throws IOException {
        database = EmbeddedPostgres.start();
        Flyway.configure()
                .dataSource(database.getPostgresDatabase())
                .locations("filesystem:db")
                .load()
                .migrate();
        lock = ServerLocks.held(database);
    }

    @AfterAll
    void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void two_people_and_two_runs() {
        ann = account();
        bob = account();
        former = new Run(lock);
        current = new Run(lock);
        former.arrives(ann);
        former.arrives(bob);
    }

    private AccountId account() {
        AccountId id = AccountId.random();
        one("""
                insert into accounts (id, username, username_folded, password_hash, birth_date, role, terms_version,
                                      terms_accepted_at, created_at)
                values ('%1$s', '%2$s', '%2$s', '$argon2id$x', '1990-01-01', 'USER', 't', now(), now()) returning id
                """.formatted(id, "p" + id.toString().substring(0, 18)));
        return id;
    }

    private String one(String sql) {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return Objects.requireNonNullElse(row.getString(1), "nothing");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String seat(AccountId who) {
        return one("select concat_ws(' ', node, encounter) from seats where account = '" + who + "'");
    }

    private String endOf(EncounterId encounter) {
        return one("select concat_ws(' ', end_reason_a, end_reason_b) from encounters where id = '" + encounter + "'");
    }

    @Test
    void what_nobody_comes_back_to_is_ended_once_the_wait_since_readiness_is_over_and_not_before() {
        EncounterId encounter = former.met();
        current.nanos.addAndGet(Duration.ofHours(1).toNanos());
        current.alone.endLeft();
        current.alone.ready();
        current.nanos.addAndGet(Duration.ofSeconds(20).toNanos() - 1);
        current.alone.endLeft();
        assertThat(endOf(encounter)).isEmpty();
        current.nanos.addAndGet(1);
        current.alone.endLeft();
        assertThat(endOf(encounter)).isEqualTo("LOST LOST");
        assertThat(current.comes(ann, encounter)).isEmpty();
    }

    @Test
    void what_one_came_back_to_is_left_to_memory() {
        EncounterId encounter = former.met();
        current.alone.ready();
        assertThat(current.comes(ann, encounter)).isPresent();
        current.nanos.addAndGet(Duration.ofSeconds(21).toNanos());
        current.alone.endLeft();
        assertThat(endOf(encounter)).isEmpty();
        current.encounters.end(encounter, ann, EndReason.PARTNER_LOST);
        current.encounters.end(encounter, bob, EndReason.LOST);
        current.writer.flush();
        assertThat(endOf(encounter)).isEqualTo("PARTNER_LOST LOST");
    }

    @Test
    void a_late_claim_of_the_former_run_is_taken_back_to_what_memory_has() {
        EncounterId encounter = former.met();
        current.comes(ann, encounter);
        current.comes(bob, encounter);
        former.arrives(ann);
        assertThat(seat(ann)).isEqualTo(former.node.id().toString());
        current.news.listen();
        assertThat(seat(ann)).isEqualTo(current.node.id() + " " + encounter);
        assertThat(new Run(lock).comes(ann, encounter)).isPresent();
    }

    @Test
    void a_seat_that_was_claimed_again_since_the_news_is_left_alone() {
        EncounterId encounter = former.met();
        current.arrives(ann);
        former.arrives(ann);
        current.arrives(ann);
        String before = one("select epoch from seats where account = '" + ann + "'");
        current.news.listen();
        assertThat(one("select epoch from seats where account = '" + ann + "'")).isEqualTo(before);
        assertThat(endOf(encounter)).isEmpty();
    }

    @Test
    void who_lost_the_lock_claims_nothing_takes_nothing_back_and_ends_nothing() {
        EncounterId encounter = former.met();
        Run cut = new Run(ServerLocks.lost(database));
        cut.alone.ready();
        cut.nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        cut.alone.endLeft();
        assertThat(endOf(encounter)).isEmpty();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> cut.comes(ann, encounter));
        assertThat(seat(ann)).isEqualTo(former.node.id() + " " + encounter);
    }

    @Test
    void the_wait_stands_still_while_nobody_could_come_back() {
        EncounterId encounter = former.met();
        ServerLock free = ServerLocks.free(database);
        Run cut = new Run(free);
        cut.alone.ready();
        cut.nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        cut.alone.endLeft();
        ServerLocks.take(free);
        cut.nanos.addAndGet(Duration.ofSeconds(19).toNanos());
        cut.alone.endLeft();
        assertThat(endOf(encounter)).isEmpty();
        cut.nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        cut.alone.endLeft();
        assertThat(endOf(encounter)).isEqualTo("LOST LOST");
    }
}
