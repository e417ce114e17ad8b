package chat.serendip.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.serendip.platform.Invalid;
import chat.serendip.platform.PlaceWord;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueuePlaceTest {

    @Test
    void a_place_reads_as_it_was_written() {
        QueuePlace place = new QueuePlace(70, 250, Instant.parse("2026-11-22T12:00:00.123456Z"), UUID.randomUUID());
        assertThat(QueuePlace.parse(place.toString())).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!", "NzAgMjUw", "YSBiIGMgZA", "NzAgMjUwIDIwMjYtMTEtMjIgeA"})
    void what_never_was_a_place_is_refused(String word) {
        assertThatThrownBy(() -> QueuePlace.parse(word)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-2147483648 250", "-1 250", "70 -1", "70 -9223372036854775808", "2147483648 250"})
    void figures_that_no_case_has_are_refused(String figures) {
        String word = PlaceWord.of(figures + " 2026-11-22T12:00:00Z " + UUID.randomUUID());
        assertThatThrownBy(() -> QueuePlace.parse(word)).isInstanceOf(Invalid.class);
    }
}
