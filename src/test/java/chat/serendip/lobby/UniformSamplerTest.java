package chat.serendip.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.Mode;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cost of a sample is the number of people that it looks at; so it is counted, not timed. */
class UniformSamplerTest {

    private static final int SAMPLES = 1_000;

    private final UniformSampler uniformSampler = new UniformSampler(new SplittableRandom(3));
    private int looks;

    private static CandidateView candidates(int size) {
        WaitingRoom room = new WaitingRoom();
        Wish wish = Wish.forAnybody(Mode.VIDEO);
        for (int ticket = 0; ticket < size; ticket++) {
            room.enter(new Seeker(ticket, AccountId.random(), wish, Instant.EPOCH, 0, SearchScope.WIDE));
        }
        return room.open(Mode.VIDEO);
    }

    private Predicate<Seeker> counted(Predicate<Seeker> eligible) {
        return seeker -> {
            looks++;
            return eligible.test(seeker);
        };
    }

    @ParameterizedTest
    @CsvSource({"100, 0", "1000, 0", "10000, 0", "100, 10", "1000, 10", "10000, 10", "10000, 1000", "10000, 5000"})
    void however_many_wait_it_looks_at_few(int waiting, int ineligible) {
        CandidateView candidateView = candidates(waiting);
        for (int time = 0; time < SAMPLES; time++) {
            assertThat(uniformSampler.from(candidateView, counted(seeker -> seeker.ticket() >= ineligible)))
                    .isPresent();
        }
        double expected = (double) waiting / (waiting - ineligible);
        assertThat((double) looks / SAMPLES).isBetween(0.9 * expected, 1.1 * expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 10_000})
    void where_nobody_is_eligible_it_looks_at_everybody_once_and_at_a_logarithm_of_them_before(int waiting) {
        assertThat(uniformSampler.from(candidates(waiting), counted(seeker -> false)))
                .isEmpty();
        double doublings = Math.ceil(Math.log(waiting) / Math.log(2));
        assertThat(looks).isBetween(waiting, waiting + (int) (16 * doublings));
    }

    @Test
    void where_nobody_waits_it_looks_at_nobody() {
        assertThat(uniformSampler.from(candidates(0), counted(seeker -> true))).isEmpty();
        assertThat(looks).isZero();
    }
}
