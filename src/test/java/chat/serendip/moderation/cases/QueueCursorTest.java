package chat.serendip.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.serendip.platform.Invalid;
import chat.serendip.platform.paging.CursorCodec;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueCursorTest {

    @Test
    void a_cursor_reads_as_it_was_written() {
        QueueCursor cursor = new QueueCursor(70, 250, Instant.parse("2026-11-22T12:00:00.123456Z"), UUID.randomUUID());
        assertThat(QueueCursor.parse(cursor.toString())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!", "NzAgMjUw", "YSBiIGMgZA", "NzAgMjUwIDIwMjYtMTEtMjIgeA"})
    void what_never_was_a_cursor_is_refused(String text) {
        assertThatThrownBy(() -> QueueCursor.parse(text)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-2147483648 250", "-1 250", "70 -1", "70 -9223372036854775808", "2147483648 250"})
    void figures_that_no_case_has_are_refused(String figures) {
        String text = CursorCodec.of(figures + " 2026-11-22T12:00:00Z " + UUID.randomUUID());
        assertThatThrownBy(() -> QueueCursor.parse(text)).isInstanceOf(Invalid.class);
    }
}
