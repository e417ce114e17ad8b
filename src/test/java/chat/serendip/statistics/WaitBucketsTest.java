package chat.serendip.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitBucketsTest {

    @ParameterizedTest
    @CsvSource({
        "-50, 0",
        "0, 0",
        "99, 0",
        "1234, 12",
        "4999, 49",
        "5499, 50",
        "29999, 295",
        "64000, 600",
        "299999, 2950"
    })
    void the_longer_a_wait_the_coarser_it_is_told(long millis, int tenths) {
        assertThat(WaitBuckets.rounded(Duration.ofMillis(millis))).isEqualTo(tenths);
    }

    @Test
    void a_day_has_few_different_ones() {
        assertThat(IntStream.range(0, 200_000).map(tenth -> WaitBuckets.rounded(Duration.ofMillis(tenth * 100L))))
                .isSorted();
        assertThat(IntStream.range(0, 200_000)
                        .map(tenth -> WaitBuckets.rounded(Duration.ofMillis(tenth * 100L)))
                        .distinct()
                        .count())
                .isLessThan(220);
    }
}
