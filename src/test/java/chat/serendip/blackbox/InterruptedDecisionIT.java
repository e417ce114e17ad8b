package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a decision brings about when the server dies right after it, and when there is one moderator only. */
@ExtendWith(SerendipExtension.class)
class InterruptedDecisionIT {

    /** The outbox can't end sessions while they can't be deleted: the run dies with the item undone. */
    @Test
    void what_an_interrupted_run_left_undone_is_done_by_the_next(RunningSerendip serendip) throws Exception {
        Db db = new Db(serendip);
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "harassment");
        Staff mod = Staff.moderator(serendip);
        db.runAsOwner("create function hold_sessions() returns trigger language plpgsql as"
                + " $$ begin raise exception 'held by a test'; end $$");
        db.runAsOwner(
                "create trigger hold_sessions before delete on sessions for each row execute function hold_sessions()");
        String undone = "select count(*) from outbox o join accounts a on a.id = o.account"
                + " where a.username = ? and o.done_at is null";
        String sessions = "select count(*) from sessions s join accounts a on a.id = s.account_id where a.username = ?";
        Person cyd = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), cyd, "harassment");
        String proposed = Staff.caseAbout(serendip, cyd);
        assertThat(mod.decides(proposed, "ban").statusCode()).isEqualTo(202);
        try {
            assertThat(mod.decides(Staff.caseAbout(serendip, bob), "suspend").statusCode())
                    .isEqualTo(200);
            Eventually.get(
                    () -> db.one(
                            "select coalesce(max(o.attempts), 0) from outbox o join accounts a on a.id = o.account"
                                    + " where a.username = ?",
                            bob.username()),
                    attempts -> !attempts.equals("0"));
            assertThat(db.one(undone, bob.username())).isEqualTo("1");
            ProcessHandle server = ProcessHandle.of(serendip.pid()).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
            assertThat(db.one(sessions, bob.username())).isEqualTo("1");
        } finally {
            db.runAsOwner("drop trigger hold_sessions on sessions");
            db.runAsOwner("drop function hold_sessions()");
            serendip.restart(Map.of("serendip.moderation.single-moderator", "true"));
        }
        Eventually.get(() -> db.one(undone, bob.username()), left -> left.equals("0"));
        assertThat(db.one(sessions, bob.username())).isEqualTo("0");
        assertThat(bob.gets("/api/session").statusCode()).isEqualTo(401);
        try {
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
