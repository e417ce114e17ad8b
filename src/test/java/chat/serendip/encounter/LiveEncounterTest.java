package chat.serendip.encounter;

import static chat.serendip.encounter.Encounters.ANN;
import static chat.serendip.encounter.Encounters.BOB;
import static chat.serendip.encounter.Encounters.START;
import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.kernel.AccountId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveEncounterTest {

    private final LiveEncounter encounter = Encounters.ofAnnAndBob();

    @Test
    void each_knows_the_other_and_nobody_else_knows_anybody() {
        assertThat(encounter.partnerOf(ANN))
                .hasValueSatisfying(bob -> assertThat(bob.pseudonym()).isEqualTo("Quiet Owl"));
        assertThat(encounter.partnerOf(BOB))
                .hasValueSatisfying(ann -> assertThat(ann.account()).isEqualTo(ANN));
        assertThat(encounter.partnerOf(AccountId.random())).isEmpty();
    }

    @Test
    void the_recent_lines_are_the_last_fifty_and_the_count_keeps_all() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            numbers.add(
                    encounter.say(i % 2 == 0 ? ANN : BOB, "line", null, START).number());
        }
        assertThat(numbers).hasSize(120).startsWith(1, 2, 3).endsWith(120);
        assertThat(encounter.linesAfter(0)).hasSize(50);
        assertThat(encounter.linesAfter(0).get(0).number()).isEqualTo(71);
        assertThat(encounter.record().messageCount()).isEqualTo(120);
    }

    @Test
    void who_comes_back_gets_the_lines_after_the_last_one_known() {
        for (int i = 0; i < 5; i++) {
            encounter.say(ANN, "line", null, START);
        }
        assertThat(encounter.linesAfter(3)).extracting(Line::number).containsExactly(4, 5);
        assertThat(encounter.lastLine()).isEqualTo(5);
    }

    @Test
    void a_line_is_known_by_the_key_that_its_own_side_gave_it() {
        Line line = encounter.say(ANN, "line", "a1", START);
        encounter.say(ANN, "line", null, START);
        assertThat(encounter.said(ANN, "a1")).contains(line);
        assertThat(encounter.said(BOB, "a1")).isEmpty();
        assertThat(encounter.said(ANN, "a2")).isEmpty();
    }

    @Test
    void it_is_over_when_it_ended_for_both_and_the_first_reason_of_each_counts() {
        assertThat(encounter.end(ANN, EndReason.LEFT, START.plusSeconds(60))).isFalse();
        assertThat(encounter.record().endedAt()).isNull();
        assertThat(encounter.end(BOB, EndReason.PARTNER_LEFT, START.plusSeconds(61)))
                .isTrue();
        assertThat(encounter.end(BOB, EndReason.LOST, START.plusSeconds(62))).isFalse();
        assertThat(encounter.record().endedAt()).isEqualTo(START.plusSeconds(60));
        assertThat(encounter.record().endOfA()).isEqualTo(EndReason.LEFT);
        assertThat(encounter.record().endOfB()).isEqualTo(EndReason.PARTNER_LEFT);
    }

    @Test
    void a_clock_that_is_set_back_does_not_end_it_before_it_began() {
        encounter.end(ANN, EndReason.LEFT, START.minusSeconds(5));
        encounter.end(BOB, EndReason.PARTNER_LEFT, START.minusSeconds(5));
        assertThat(encounter.record().endedAt()).isEqualTo(START);
    }
}
