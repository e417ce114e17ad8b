package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sanctioned people appeal, and moderators decide the appeals. */
@ExtendWith(SerendipExtension.class)
class AppealsIT {

    private static HttpResponse<String> appeal(Person person, String text) {
        String id = Staff.sanction(person).getString("id");
        return person.posts("/api/me/sanctions/" + id + "/appeal", "{\"text\": \"" + text + "\"}");
    }

    private static String appealOf(RunningSerendip serendip, Person person) {
        return new Db(serendip).one("""
                select p.id from appeals p join sanctions s on s.id = p.sanction_id join accounts a on a.id = s.account
                where a.username = ?""", person.username());
    }

    @Test
    void granting_undoes_everything_and_both_are_told(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, ann, bob, "sexual-content");
        String caseId = Staff.caseAbout(serendip, bob);
        Staff decided = Staff.moderator(serendip);
        Staff confirmed = Staff.moderator(serendip);
        Staff another = Staff.moderator(serendip);
        decided.decides(caseId, "ban");
        confirmed.confirms(caseId, true);
        Person back = bob.atAnotherDevice();
        assertThat(appeal(back, "x".repeat(2_001)).statusCode()).isEqualTo(422);
        assertThat(appeal(back, " ").statusCode()).isEqualTo(422);
        HttpResponse<String> answer = appeal(back, "It wasn't me <script>alert(1)</script>");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(Staff.problem(appeal(back, "And again"))).isEqualTo("409 already-appealed");
        String appeal = appealOf(serendip, bob);
        assertThat(another.person().gets("/api/moderation/appeals?limit=100").body())
                .contains(appeal);
        assertThat(Staff.problem(decided.answers(appeal, false, "No"))).isEqualTo("403 own-decision");
        assertThat(Staff.problem(confirmed.answers(appeal, false, "No"))).isEqualTo("403 own-decision");
        assertThat(Staff.problem(another.answers(appeal, true, " "))).isEqualTo("422 invalid");
        HttpResponse<String> granted = another.answers(appeal, true, "We were wrong.");
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
        assertThat(Staff.problem(Staff.moderator(serendip).answers(appeal, false, "No")))
                .isEqualTo("409 stale");
        JsonObject sanction = Staff.sanction(back);
        assertThat(sanction.containsKey("liftedAt")).isTrue();
        assertThat(sanction.getJsonObject("appeal").getString("outcome")).isEqualTo("granted");
        assertThat(sanction.getJsonObject("appeal").getString("reply")).isEqualTo("We were wrong.");
        JsonObject report =
                Person.json(ann.gets("/api/reports")).getJsonArray("items").getJsonObject(0);
        assertThat(report.getString("outcome")).isEqualTo("unfounded");
        assertThat(report.getString("action")).isEqualTo("none");
        assertThat(back.gets("/api/encounters").statusCode()).isEqualTo(200);
        try (RawSocket b = back.connects()) {
            Meeting.seek(b, UUID.randomUUID().toString());
            b.next("seeking");
        }
        assertThat(another.opens(caseId).getJsonArray("timeline").toString())
                .contains("appeal-decided", "granted", another.name());
    }

    @Test
    void denying_leaves_everything_as_it_is_and_says_why(RunningSerendip serendip) {
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "harassment");
        Staff.moderator(serendip).decides(Staff.caseAbout(serendip, bob), "suspend");
        Person back = bob.atAnotherDevice();
        appeal(back, "Sorry");
        assertThat(Staff.moderator(serendip)
                        .answers(appealOf(serendip, bob), false, "It stands.")
                        .statusCode())
                .isEqualTo(200);
        JsonObject said = Staff.sanction(back).getJsonObject("appeal");
        assertThat(said.getString("outcome")).isEqualTo("denied");
        assertThat(said.getString("reply")).isEqualTo("It stands.");
        assertThat(back.gets("/api/encounters").statusCode()).isEqualTo(403);
    }

    @Test
    void lifting_one_sanction_leaves_the_others(RunningSerendip serendip) {
        Person bob = Person.registers(serendip);
        Staff mod = Staff.moderator(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "harassment");
        mod.decides(Staff.caseAbout(serendip, bob), "suspend");
        Person back = bob.atAnotherDevice();
        Staff.reports(serendip, Person.registers(serendip), bob, "spam");
        mod.decides(Staff.caseAbout(serendip, bob), "warn");
        appeal(back, "I never did");
        Staff.moderator(serendip).answers(appealOf(serendip, bob), true, "True.");
        assertThat(back.gets("/api/encounters").statusCode()).isEqualTo(403);
    }

    @Test
    void after_six_months_it_is_too_late(RunningSerendip serendip) {
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "harassment");
        Staff.moderator(serendip).decides(Staff.caseAbout(serendip, bob), "warn");
        Db db = new Db(serendip);
        db.runAsOwner("alter table sanctions disable trigger reasons_for_good");
        db.run("""
                update sanctions set imposed_at = now() - interval '7 months'
                where account = (select id from accounts where username = ?)""", bob.username());
        db.runAsOwner("alter table sanctions enable trigger reasons_for_good");
        assertThat(Staff.problem(appeal(bob, "Late"))).isEqualTo("409 too-late");
    }

    @Test
    void nobody_appeals_for_somebody_else(RunningSerendip serendip) {
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "harassment");
        Staff.moderator(serendip).decides(Staff.caseAbout(serendip, bob), "warn");
        String id = Staff.sanction(bob).getString("id");
        assertThat(Staff.problem(
                        Person.registers(serendip).posts("/api/me/sanctions/" + id + "/appeal", "{\"text\": \"Me\"}")))
                .isEqualTo("404 no-such-sanction");
    }
}
