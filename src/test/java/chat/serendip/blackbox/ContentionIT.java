package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import java.net.http.HttpResponse;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request whose transaction the database aborts because of other transactions is tried again once. */
@ExtendWith(SerendipExtension.class)
class ContentionIT {

    private static final String NOTES = "select count(*) from notes where case_id = cast(? as uuid)";

    private Db db;
    private String caseId;
    private Staff mod;

    @BeforeEach
    void report(RunningSerendip serendip) {
        db = new Db(serendip);
        Person bob = Person.registers(serendip);
        mod = Staff.moderator(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "harassment");
        caseId = Staff.caseAbout(serendip, bob);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001"})
    void it_is_tried_again_once(String state) {
        HttpResponse<String> answer = whileGivenUp(1, state, "insert on notes", this::notes);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(db.one(NOTES, caseId)).isEqualTo("1");
    }

    @Test
    void the_second_time_the_client_is_asked_to_come_back() {
        HttpResponse<String> answer = whileGivenUp(2, "40P01", "insert on notes", this::notes);
        assertThat(Staff.problem(answer)).isEqualTo("503 write-conflict");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(db.one(NOTES, caseId)).isEqualTo("0");
    }

    /** The block is deleted when its transaction is to be committed, not before. */
    @Test
    void what_is_written_at_the_commit_is_treated_the_same(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        String block = "/api/blocks/" + blockOf(ann, Person.registers(serendip));
        HttpResponse<String> answer = whileGivenUp(2, "40P01", "delete on blocks", () -> ann.deletes(block));
        assertThat(Staff.problem(answer)).isEqualTo("503 write-conflict");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(whileGivenUp(1, "40P01", "delete on blocks", () -> ann.deletes(block))
                        .statusCode())
                .isEqualTo(204);
    }

    private static String blockOf(Person ann, Person bob) {
        try (RawSocket a = ann.connects();
                RawSocket b = bob.connects()) {
            String encounter = Meeting.of(a, b).encounter();
            return Person.json(ann.posts("/api/blocks", "{\"encounterId\": \"" + encounter + "\"}"))
                    .getString("id");
        }
    }

    private HttpResponse<String> notes() {
        return mod.person().posts("/api/moderation/cases/" + caseId + "/notes", "{\"text\": \"Seen.\"}");
    }

    /** The answer, while the database aborts the first so many transactions that do this. */
    private HttpResponse<String> whileGivenUp(
            int times, String state, String event, Supplier<HttpResponse<String>> request) {
        // a sequence counts what is rolled back as well
        db.runAsSuperuser("create sequence given_up");
        db.runAsSuperuser("grant usage on sequence given_up to public");
        db.runAsSuperuser("create function give_up() returns trigger language plpgsql as $$ begin"
                + " if nextval('given_up') <= " + times + " then raise exception 'a test' using errcode = '" + state
                + "'; end if; return coalesce(new, old); end $$");
        db.runAsSuperuser("create trigger give_up before " + event + " for each row execute function give_up()");
        try {
            return request.get();
        } finally {
            db.runAsSuperuser("drop function give_up() cascade");
            db.runAsSuperuser("drop sequence given_up");
        }
    }
}
