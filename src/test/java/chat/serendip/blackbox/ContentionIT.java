package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import java.net.http.HttpResponse;
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
        HttpResponse<String> answer = whileGivenUp(1, state);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(db.one(NOTES, caseId)).isEqualTo("1");
    }

    @Test
    void the_second_time_the_client_is_asked_to_come_back() {
        HttpResponse<String> answer = whileGivenUp(2, "40P01");
        assertThat(Staff.problem(answer)).isEqualTo("503 write-conflict");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(db.one(NOTES, caseId)).isEqualTo("0");
    }

    /** The answer to a new note, while the database aborts the first so many transactions that write one. */
    private HttpResponse<String> whileGivenUp(int times, String state) {
        // a sequence counts what is rolled back as well
        db.runAsSuperuser("create sequence given_up");
        db.runAsSuperuser("grant usage on sequence given_up to public");
        db.runAsSuperuser("create function give_up() returns trigger language plpgsql as $$ begin"
                + " if nextval('given_up') <= " + times + " then raise exception 'a test' using errcode = '" + state
                + "'; end if; return new; end $$");
        db.runAsSuperuser("create trigger give_up before insert on notes for each row execute function give_up()");
        try {
            return mod.person().posts("/api/moderation/cases/" + caseId + "/notes", "{\"text\": \"Seen.\"}");
        } finally {
            db.runAsSuperuser("drop trigger give_up on notes");
            db.runAsSuperuser("drop function give_up()");
            db.runAsSuperuser("drop sequence given_up");
        }
    }
}
