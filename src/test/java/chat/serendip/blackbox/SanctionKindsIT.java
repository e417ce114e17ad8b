package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.moderation.sanction.SanctionKind;
import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SerendipExtension.class)
class SanctionKindsIT {

    @Test
    void the_schema_has_the_same_kinds_as_the_server(RunningSerendip serendip) {
        assertThat(new Db(serendip).column("""
                        select concat_ws(' ', kind, coalesce(decision, '-'), measure, standing, has_end, acknowledged,
                            needs_second, automatic) from sanction_kinds"""))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SanctionKind.values())
                        .map(SanctionKindsIT::row)
                        .toList());
    }

    private static String row(SanctionKind kind) {
        return String.join(
                " ",
                kind.name(),
                kind.decision().orElse("-"),
                kind.measure().name(),
                kind.standing().name(),
                flag(kind.ends() == SanctionKind.Ends.BY_ITSELF),
                flag(kind.ends() == SanctionKind.Ends.ONCE_READ),
                flag(kind.decidedBy() == SanctionKind.DecidedBy.TWO),
                flag(kind.decidedBy() == SanctionKind.DecidedBy.NOBODY));
    }

    private static String flag(boolean holds) {
        return holds ? "t" : "f";
    }

    @Test
    void moderators_are_told_what_they_may_decide_and_what_it_takes(RunningSerendip serendip) {
        assertThat(Person.json(Staff.moderator(serendip).person().gets("/api/moderation/decision-kinds"))
                        .getJsonArray("items")
                        .getValuesAs(JsonObject.class))
                .extracting(kind -> kind.getString("kind") + " " + kind.getBoolean("sanctions") + " "
                        + kind.getBoolean("needsDays") + " " + kind.getBoolean("needsSecond") + " "
                        + kind.getString("tone"))
                .containsExactly(
                        "dismiss-fair false false false plain",
                        "dismiss-unfounded false false false plain",
                        "warn true false false plain",
                        "suspend true true false danger",
                        "ban true false true danger");
    }
}
