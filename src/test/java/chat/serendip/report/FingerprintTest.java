package chat.serendip.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void tells_every_part_from_every_other() {
        var whole = Fingerprint.of(Arrays.asList("ab", "c", null, new byte[] {1}));
        assertThat(Fingerprint.of(Arrays.asList("ab", "c", null, new byte[] {1})))
                .isEqualTo(whole);
        for (List<?> other : List.of(
                Arrays.asList("a", "bc", null, new byte[] {1}),
                Arrays.asList("ab", "c", "", new byte[] {1}),
                Arrays.asList("ab", null, "c", new byte[] {1}),
                Arrays.asList("ab", "c", null, new byte[] {2}),
                Arrays.asList("ab", "c", null))) {
            assertThat(Fingerprint.of(other)).isNotEqualTo(whole);
        }
    }
}
