package chat.serendip.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AccuracyTest {

    @Test
    void tells_nothing_until_five_are_decided() {
        for (int decided = 0; decided < 5; decided++) {
            assertThat(new Accuracy(decided, decided).share()).isEmpty();
            assertThat(new Accuracy(0, decided).weight())
                    .isEqualTo(new Accuracy(decided, decided).weight())
                    .isEqualTo(0.5);
        }
        assertThat(new Accuracy(4, 5).share()).hasValue(0.8);
    }

    @Test
    void weighs_from_a_tenth_to_one_and_more_the_fairer_it_is() {
        assertThat(new Accuracy(0, 5).weight()).isCloseTo(0.1, within(1e-9));
        assertThat(new Accuracy(5, 5).weight()).isCloseTo(1, within(1e-9));
        double before = 0;
        for (int fair = 0; fair <= 100; fair++) {
            double weight = new Accuracy(fair, 100).weight();
            assertThat(weight).isGreaterThan(before).isLessThanOrEqualTo(1);
            before = weight;
        }
    }

    @Test
    void ten_accounts_made_for_the_purpose_weigh_as_much_as_five_who_are_always_right() {
        assertThat(10 * Accuracy.UNKNOWN.weight()).isEqualTo(5 * new Accuracy(9, 9).weight());
    }

    @Test
    void nobody_is_more_right_than_asked() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Accuracy(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Accuracy(-1, 1));
    }
}
