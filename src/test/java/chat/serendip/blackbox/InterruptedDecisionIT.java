package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a decision does if the server crashes right after it, and if there is only one moderator. */
@ExtendWith(SerendipExtension.class)
class InterruptedDecisionIT {

    @Test
    void what_was_decided_right_before_the_server_died_holds_in_the_next_run(RunningSerendip serendip)
            throws Exception {
        Db db = new Db(serendip);
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "harassment");
        Staff mod = Staff.moderator(serendip);
        Person cyd = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), cyd, "harassment");
        String proposed = Staff.caseAbout(serendip, cyd);
        assertThat(mod.decides(proposed, "ban").statusCode()).isEqualTo(202);
        assertThat(mod.decides(Staff.caseAbout(serendip, bob), "suspend").statusCode())
                .isEqualTo(200);
        ProcessHandle server = ProcessHandle.of(serendip.pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        assertThat(db.one(
                        "select count(*) from sessions s join accounts a on a.id = s.account_id where a.username = ?",
                        bob.username()))
                .as("no session is left for the next run to end")
                .isEqualTo("0");
        serendip.restart(Map.of("serendip.moderation.single-moderator", "true"));
        try {
            assertThat(bob.gets("/api/session").statusCode()).isEqualTo(401);
            assertThat(mod.opens(proposed).getBoolean("mayConfirm")).isTrue();
            assertThat(mod.confirms(proposed, true).statusCode()).isEqualTo(200);
            withOneModeratorTheRulesForTwoAreOffAndTheAuditSaysSo(serendip);
        } finally {
            serendip.restart(Map.of("serendip.moderation.single-moderator", "false"));
        }
    }

    private static void withOneModeratorTheRulesForTwoAreOffAndTheAuditSaysSo(RunningSerendip serendip) {
        Person ann = Person.registers(serendip);
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, ann, bob, "harassment");
        Staff only = Staff.promoted(serendip, ann);
        String caseId = Staff.caseAbout(serendip, bob);
        assertThat(only.opens(caseId).getJsonObject("summary").getBoolean("ownCase"))
                .as("nobody is there to leave it to")
                .isFalse();
        assertThat(only.decides(caseId, "ban").statusCode()).isEqualTo(200);
        String appeal = Staff.appeals(serendip, bob.atAnotherDevice());
        assertThat(only.answers(appeal, false, "No.").statusCode()).isEqualTo(200);
        assertThat(new Db(serendip)
                        .column(
                                "select detail from audit_entries where subject = ? and action in ('decided', 'appeal-decided')",
                                "case " + caseId))
                .hasSize(2)
                .allSatisfy(detail -> assertThat(detail).contains("\"singleModerator\":true"));
    }
}
