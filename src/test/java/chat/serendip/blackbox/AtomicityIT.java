package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import java.net.http.HttpResponse;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A decision is one transaction, and so is a granted appeal: if one of the tables refuses a row, nothing is stored at
 * all.
 */
@ExtendWith(SerendipExtension.class)
class AtomicityIT {

    /** Everything that a decision or a granted appeal changes about one case. */
    private static final String STATE = """
            select jsonb_build_object(
                'case', to_jsonb(c),
                'claims', (select jsonb_agg(to_jsonb(k)) from claims k where k.case_id = c.id),
                'reports', (select jsonb_agg(to_jsonb(r) order by r.id) from reports r
                            join case_reports cr on cr.report_id = r.id where cr.case_id = c.id),
                'decisions', (select jsonb_agg(to_jsonb(d) order by d.id) from decisions d where d.case_id = c.id),
                'sanctions', (select jsonb_agg(to_jsonb(s) order by s.id) from sanctions s where s.account = c.account),
                'appeals', (select jsonb_agg(to_jsonb(p) order by p.id) from appeals p
                            join sanctions s on s.id = p.sanction_id where s.account = c.account),
                'standing', (select jsonb_build_array(a.standing, a.standing_until, a.warning_unread)
                             from accounts a where a.id = c.account),
                'marks', (select count(*) from marks m join sanctions s on s.id = m.sanction_id where s.account = c.account),
                'sessions', (select count(*) from sessions e where e.account_id = c.account),
                'audit', (select count(*) from audit_entries e where e.subject = 'case ' || c.id))
            from cases c where c.id = cast(? as uuid)""";

    private Db db;
    private Person bob;
    private String caseId;
    private Staff mod;
    private Staff other;

    @BeforeEach
    void report(RunningSerendip serendip) {
        db = new Db(serendip);
        bob = Person.registers(serendip);
        mod = Staff.moderator(serendip);
        other = Staff.moderator(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "harassment");
        Staff.reports(serendip, Person.registers(serendip), bob, "spam");
        caseId = Staff.caseAbout(serendip, bob);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete on sessions",
                "insert on audit_entries",
                "insert on sanctions",
                "update on reports",
                "update of standing on accounts",
                "update of closed_at on cases"
            })
    void a_decision_is_made_whole_or_not_at_all(String refused) {
        int version = mod.opens(caseId).getInt("version");
        assertThat(mod.claims(caseId, "{}").statusCode()).isEqualTo(200);
        assertAtomic(refused, () -> mod.decides(caseId, version, "suspend"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete on sessions",
                "insert on audit_entries",
                "insert on sanctions",
                "insert on marks",
                "update on reports",
                "update of standing on accounts"
            })
    void a_confirmation_is_given_whole_or_not_at_all(String refused) {
        assertThat(mod.decides(caseId, "ban").statusCode()).isEqualTo(202);
        int version = other.opens(caseId).getInt("version");
        assertAtomic(
                refused,
                () -> other.person()
                        .posts(
                                "/api/moderation/cases/" + caseId + "/confirmation",
                                "{\"version\": %d, \"confirm\": true}".formatted(version)));
    }

    /** A granted appeal ends no sessions, so their table can't refuse. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert on audit_entries",
                "update on sanctions",
                "update on appeals",
                "update on reports",
                "update of standing on accounts"
            })
    void an_appeal_is_granted_whole_or_not_at_all(String refused) {
        assertThat(mod.decides(caseId, "suspend").statusCode()).isEqualTo(200);
        String appeal = Staff.appeals(db.serendip(), bob.atAnotherDevice());
        assertAtomic(
                refused,
                () -> other.person()
                        .posts(
                                "/api/moderation/appeals/" + appeal + "/decision",
                                "{\"version\": 1, \"grant\": true, \"reply\": \"It was a song.\"}"));
    }

    private void assertAtomic(String refused, Supplier<HttpResponse<String>> call) {
        String before = db.one(STATE, caseId);
        String table = refused.substring(refused.lastIndexOf(' ') + 1);
        // not even the log's owner may create a trigger on it
        db.runAsSuperuser("create function refuse_for_a_test() returns trigger language plpgsql as"
                + " $$ begin raise exception 'refused by a test'; end $$");
        try {
            db.runAsSuperuser("create trigger refuse_for_a_test before " + refused
                    + " for each row execute function refuse_for_a_test()");
            assertThat(call.get().statusCode()).isBetween(500, 599);
        } finally {
            db.runAsSuperuser("drop trigger if exists refuse_for_a_test on " + table);
            db.runAsSuperuser("drop function refuse_for_a_test()");
        }
        assertThat(db.one(STATE, caseId)).isEqualTo(before);
        assertThat(call.get().statusCode()).as("and when nothing refuses").isEqualTo(200);
        assertThat(db.one(STATE, caseId)).isNotEqualTo(before);
    }
}
