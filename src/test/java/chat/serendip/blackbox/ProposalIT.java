package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What can happen between the proposal of a decision and its confirmation. */
@ExtendWith(SerendipExtension.class)
class ProposalIT {

    private RunningSerendip serendip;
    private Person bob;
    private Staff mod;
    private String caseId;

    @BeforeEach
    void a_ban_is_proposed(RunningSerendip running) {
        serendip = running;
        bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "sexual-content");
        caseId = Staff.caseAbout(serendip, bob);
        mod = Staff.moderator(serendip);
        assertThat(mod.decides(caseId, "ban").statusCode()).isEqualTo(202);
    }

    private String decided() {
        return new Db(serendip)
                .one("select string_agg(state || kind, ' ') from decisions where case_id = cast(? as uuid)", caseId);
    }

    @Test
    void nothing_else_is_decided_meanwhile() {
        Staff other = Staff.moderator(serendip);
        for (String kind : new String[] {"ban", "warn", "suspend", "dismiss-fair", "dismiss-unfounded"}) {
            assertThat(Staff.problem(mod.decides(caseId, kind))).as(kind).isEqualTo("409 awaiting-confirmation");
            assertThat(Staff.problem(other.decides(caseId, kind))).as(kind).isEqualTo("409 awaiting-confirmation");
        }
        assertThat(decided()).isEqualTo("PROPOSEDBAN");
    }

    @Test
    void it_is_confirmed_although_who_proposed_it_has_reported_the_person_since() {
        Staff.reports(serendip, mod.person(), bob, "spam");
        assertThat(Staff.moderator(serendip).confirms(caseId, true).statusCode())
                .isEqualTo(200);
        assertThat(decided()).isEqualTo("FINALBAN");
    }

    @Test
    void it_is_declined_although_who_proposed_it_has_left() {
        Staff.reports(serendip, mod.person(), bob, "spam");
        String deletion = "{\"password\": \"" + mod.person().password() + "\"}";
        assertThat(mod.person().posts("/api/me/deletion", deletion).statusCode())
                .isEqualTo(204);
        assertThat(Staff.moderator(serendip).confirms(caseId, false).statusCode())
                .isEqualTo(200);
        assertThat(decided()).isEqualTo("DECLINEDBAN");
    }
}
