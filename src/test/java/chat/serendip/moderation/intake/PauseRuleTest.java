package chat.serendip.moderation.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.serendip.report.Accuracy;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PauseRuleTest {

    private static final Accuracy ACCURATE = new Accuracy(4, 5);
    private static final Accuracy WRONG = new Accuracy(1, 5);
    private static final PauseRule RULE = rule(0);

    private static PauseRule rule(double unproven) {
        return new PauseRule(Duration.ofHours(1), Duration.ofHours(1), 3, 0.5, unproven);
    }

    @Test
    void three_accurate_reporters_are_enough_and_two_are_not() {
        assertThat(RULE.calledFor(List.of(ACCURATE, ACCURATE, ACCURATE))).isTrue();
        assertThat(RULE.calledFor(List.of(ACCURATE, ACCURATE))).isFalse();
    }

    @Test
    void however_many_are_often_wrong_they_pause_nobody() {
        assertThat(RULE.calledFor(Collections.nCopies(1_000, WRONG))).isFalse();
    }

    @Test
    void throw_away_accounts_pause_nobody_however_many_they_are() {
        assertThat(RULE.calledFor(Collections.nCopies(1_000, Accuracy.UNKNOWN))).isFalse();
        assertThat(RULE.calledFor(List.of(ACCURATE, ACCURATE, Accuracy.UNKNOWN)))
                .isFalse();
    }

    @Test
    void an_operator_may_let_newcomers_count_for_something() {
        assertThat(rule(0.5).calledFor(List.of(ACCURATE, ACCURATE, Accuracy.UNKNOWN)))
                .isFalse();
        assertThat(rule(0.5).calledFor(List.of(ACCURATE, ACCURATE, Accuracy.UNKNOWN, Accuracy.UNKNOWN)))
                .isTrue();
    }

    @Test
    void nothing_but_a_short_pause_can_be_configured() {
        assertThatThrownBy(() -> new PauseRule(Duration.ofHours(25), Duration.ofHours(1), 3, 0.5, 0))
                .hasMessageContaining("serendip.moderation.pause");
        assertThatThrownBy(() -> new PauseRule(Duration.ZERO, Duration.ofHours(1), 3, 0.5, 0))
                .hasMessageContaining("serendip.moderation.pause");
        assertThatThrownBy(() -> new PauseRule(Duration.ofHours(1), Duration.ofHours(1), 1, 0.5, 0))
                .hasMessageContaining("reporters");
    }
}
