package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which moderators may decide an appeal. */
@ExtendWith(SerendipExtension.class)
class AppealsForWhomIT {

    private static final String PATH = "/api/moderation/appeals";

    private RunningSerendip serendip;
    private Db db;
    private Person ann;
    private Person bob;

    @BeforeEach
    void register(RunningSerendip running) {
        serendip = running;
        db = new Db(running);
        ann = Person.registers(running);
        bob = Person.registers(running);
    }

    private HttpResponse<String> denies(Staff staff, String appeal) {
        return staff.person()
                .posts(PATH + "/" + appeal + "/decision", "{\"version\": 1, \"grant\": false, \"reply\": \"No.\"}");
    }

    private boolean answered(String appeal) {
        return db.one("select decided_at is not null from appeals where id = cast(? as uuid)", appeal)
                .equals("t");
    }

    @Test
    void who_reported_it_does_not_answer_the_appeal() {
        Staff.reports(serendip, ann, bob, "harassment");
        Staff.moderator(serendip).decides(Staff.caseAbout(serendip, bob), "suspend");
        String appeal = Staff.appeals(serendip, bob.atAnotherDevice());
        assertThat(denies(Staff.promoted(serendip, ann), appeal).statusCode()).isEqualTo(403);
        assertThat(answered(appeal)).isFalse();
        assertThat(denies(Staff.moderator(serendip), appeal).statusCode()).isEqualTo(200);
    }

    @Test
    void appeals_about_urgent_cases_are_there_only_for_who_may_see_those() {
        Staff.reports(serendip, ann, bob, "child-safety");
        String caseId = Staff.caseAbout(serendip, bob);
        assertThat(Staff.urgent(serendip).decides(caseId, "suspend").statusCode())
                .isEqualTo(202);
        assertThat(Staff.urgent(serendip).confirms(caseId, true).statusCode()).isEqualTo(200);
        String appeal = Staff.appeals(serendip, bob.atAnotherDevice());
        Staff mod = Staff.moderator(serendip);
        assertThat(Staff.problem(mod.person().gets(PATH + "/" + appeal))).isEqualTo("404 no-such-appeal");
        assertThat(Staff.problem(denies(mod, appeal))).isEqualTo("404 no-such-appeal");
        assertThat(mod.person().gets(PATH + "?limit=100").body()).doesNotContain(appeal);
        assertThat(answered(appeal)).isFalse();
        assertThat(db.column("select subject from audit_entries where actor = cast(? as uuid)", mod.id()))
                .isEmpty();
        Staff urgent = Staff.urgent(serendip);
        assertThat(urgent.person().gets(PATH + "?limit=100").body()).contains(appeal);
        assertThat(urgent.person().gets(PATH + "/" + appeal).statusCode()).isEqualTo(200);
        assertThat(denies(urgent, appeal).statusCode()).isEqualTo(200);
        assertThat(mod.person().gets(PATH + "?limit=100&status=decided").body()).doesNotContain(appeal);
    }
}
