package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.blackbox.TestPeople.PersonKind;
import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * In which order cases are to be looked at: by severity, then score, then age. These cases have a higher severity than
 * any report can give, so they come before the cases of other tests; they are deleted afterwards.
 */
@ExtendWith(SerendipExtension.class)
class QueueOrderIT {

    private static final String PATH = "/api/moderation/cases";
    private static final String OLD = "2020-01-0%dT00:00:00Z";

    private final List<String> made = new ArrayList<>();
    private Db db;
    private TestPeople testPeople;
    private Staff mod;

    @BeforeEach
    void appoint(RunningSerendip serendip) {
        db = new Db(serendip);
        testPeople = new TestPeople(serendip);
        mod = Staff.moderator(serendip);
    }

    @AfterEach
    void clear() {
        made.forEach(id -> db.run("delete from cases where id = cast(? as uuid)", id));
    }

    private String stands(String lane, int severity, long score, String openedAt) {
        return stands(UUID.randomUUID().toString(), lane, severity, score, openedAt);
    }

    private String stands(String id, String lane, int severity, long score, String openedAt) {
        db.run("""
                insert into cases (id, account, lane, severity, score, categories, report_count, opened_at, last_report_at)
                values (cast(? as uuid), ?, ?, ?, ?, array['SPAM_OR_SCAM'], 1, cast(? as timestamptz), now())""", id, testPeople.member(PersonKind.USER).account(), lane, severity, score, openedAt);
        made.add(id);
        return id;
    }

    /** Six cases in the order of the queue; they were added in another order. */
    private List<String> six() {
        String leastGrave = stands("ORDINARY", 998, 900, OLD.formatted(1));
        String older = stands("ORDINARY", 999, 400, OLD.formatted(2));
        // equal in everything but their ids, which decide the order
        List<String> alike = Stream.generate(UUID::randomUUID)
                .limit(2)
                .map(UUID::toString)
                .sorted()
                .toList();
        stands(alike.get(1), "ORDINARY", 999, 400, OLD.formatted(3));
        stands(alike.get(0), "ORDINARY", 999, 400, OLD.formatted(3));
        String weightier = stands("ORDINARY", 999, 500, OLD.formatted(5));
        String gravest = stands("ORDINARY", 1000, 10, OLD.formatted(6));
        return List.of(gravest, weightier, older, alike.get(0), alike.get(1), leastGrave);
    }

    private JsonObject page(String query) {
        return Person.json(mod.person().gets(PATH + query));
    }

    private static List<String> ids(JsonObject page) {
        return page.getJsonArray("items").stream()
                .map(item -> item.asJsonObject().getString("id"))
                .toList();
    }

    @Test
    void severity_counts_first_then_the_score_then_age() {
        List<String> six = six();
        assertThat(ids(page("?limit=6"))).isEqualTo(six);
    }

    @Test
    void pages_of_one_miss_nobody_even_between_cases_that_are_alike() {
        List<String> six = six();
        List<String> seen = new ArrayList<>();
        String after = "";
        JsonObject page;
        do {
            page = page("?limit=1" + after);
            seen.addAll(ids(page));
            after = "&after=" + page.getString("next", "");
        } while (page.containsKey("next") && seen.size() < six.size());
        assertThat(seen).isEqualTo(six);
    }

    @Test
    void the_next_case_is_the_first_in_that_order_that_nobody_works_on_or_has_to_confirm() {
        List<String> six = six();
        db.run("update cases set awaiting_second = true where id = cast(? as uuid)", six.get(0));
        List<String> taken = new ArrayList<>();
        for (int number = 0; number < six.size() - 1; number++) {
            HttpResponse<String> next = mod.person().posts(PATH + "/next", "{}");
            assertThat(next.statusCode()).as(next.body()).isEqualTo(200);
            taken.add(Person.json(next).getJsonObject("summary").getString("id"));
        }
        assertThat(taken).isEqualTo(six.subList(1, six.size()));
    }

    @Test
    void who_has_waited_longest_is_told_without_those_who_are_looked_after() {
        stands("URGENT", 10, 10, OLD.formatted(1));
        String claimed = stands("ORDINARY", 10, 10, OLD.formatted(2));
        String awaiting = stands("ORDINARY", 10, 10, OLD.formatted(3));
        stands("ORDINARY", 10, 10, OLD.formatted(4));
        stands("ORDINARY", 10, 10, OLD.formatted(5));
        db.run("update cases set awaiting_second = true where id = cast(? as uuid)", awaiting);
        assertThat(mod.claims(claimed, "{}").statusCode()).isEqualTo(200);
        assertThat(Instant.parse(page("?limit=1").getString("oldestAt"))).isEqualTo(OLD.formatted(4));
        // an expired claim doesn't count
        db.run(
                "update claims set since = since - interval '1 hour', until = now() - interval '1 second'"
                        + " where case_id = cast(? as uuid)",
                claimed);
        assertThat(Instant.parse(page("?limit=1").getString("oldestAt"))).isEqualTo(OLD.formatted(2));
    }

    @Test
    void who_asks_for_the_next_case_gets_another_when_somebody_claims_the_first_at_that_moment() throws Exception {
        List<String> six = six();
        String claim = """
                insert into claims (case_id, moderator, since, until)
                values ('%s', '%s', now(), now() + interval '1 hour')""";
        UUID rival = testPeople.member(PersonKind.MODERATOR).account();
        db.runAsOwner(claim.formatted(six.get(0), rival));
        // a transaction that reads that claim waits from now on, so that another moderator can claim it while the queue
        // is read
        db.runAsOwner("""
                create function wait_in_test() returns boolean language plpgsql as $$
                begin
                    perform pg_advisory_xact_lock_shared(4711);
                    return true;
                end $$;
                create policy wait_in_test on claims using (wait_in_test());
                alter table claims enable row level security""");
        try (Connection holder = db.open();
                Statement statement = holder.createStatement()) {
            statement.execute("select pg_advisory_lock(4711)");
            var next = CompletableFuture.supplyAsync(() -> mod.person().posts(PATH + "/next", "{}"));
            Eventually.get(
                    () -> db.one("select count(*) from pg_locks where locktype = 'advisory' and not granted"),
                    waiting -> !waiting.equals("0"));
            db.runAsOwner(claim.formatted(six.get(1), rival));
            statement.execute("select pg_advisory_unlock(4711)");
            assertThat(next.get().statusCode()).as(next.get().body()).isEqualTo(200);
            assertThat(Person.json(next.get()).getJsonObject("summary").getString("id"))
                    .isEqualTo(six.get(2));
        } finally {
            db.runAsOwner("alter table claims disable row level security; drop policy wait_in_test on claims;"
                    + " drop function wait_in_test()");
        }
    }
}
