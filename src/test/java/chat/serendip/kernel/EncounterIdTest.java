package chat.serendip.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class EncounterIdTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");

    private final RandomGenerator chance = new SplittableRandom(1);

    @Test
    void it_is_a_uuid_of_version_7_that_begins_with_the_time() {
        UUID id = EncounterId.at(NOON, chance).value();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void later_ones_come_later() {
        String earlier = EncounterId.at(NOON, chance).toString();
        String later = EncounterId.at(NOON.plusMillis(1), chance).toString();
        assertThat(later).isGreaterThan(earlier);
    }

    @Test
    void everything_else_is_random() {
        assertThat(EncounterId.at(NOON, () -> 0L)).hasToString("01a20320-a27b-7000-8000-000000000000");
        assertThat(EncounterId.at(NOON, () -> -1L)).hasToString("01a20320-a27b-7fff-bfff-ffffffffffff");
    }
}
