package chat.serendip.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.serendip.platform.Invalid;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTest {

    @Test
    void a_cursor_is_one_comparison_of_rows_in_the_order_of_the_list() {
        assertThat(Keyset.descending("b.createdAt", "b.id").afterCursor())
                .isEqualTo("(b.createdAt, b.id) < (:cursor0, :cursor1) order by b.createdAt desc, b.id desc");
        assertThat(Keyset.ascending("-c.severity", "c.id").afterCursor())
                .isEqualTo("(-c.severity, c.id) > (:cursor0, :cursor1) order by -c.severity, c.id");
        assertThat(Keyset.descending("e.id").afterCursor()).isEqualTo("e.id < :cursor0 order by e.id desc");
    }

    @Test
    void a_cursor_in_time_reads_as_it_was_written() {
        Cursor cursor = new Cursor(Instant.parse("2026-11-22T12:00:00.123456Z"), UUID.randomUUID());
        assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
        assertThat(Cursor.parseOldestFirst(cursor.toString())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2026-11-22T12:00:00Z",
                "2026-11-22T12:00:00Z x",
                "x 00000000-0000-0000-0000-000000000001",
                "2026-11-22T12:00:00Z 00000000-0000-0000-0000-000000000001 x",
                "2026-11-22T12:00:00Z 00000000-0000-0000-0000-000000000001 ",
                "1969-12-31T23:59:59Z 00000000-0000-0000-0000-000000000001",
                "+999999999-12-31T23:59:59Z 00000000-0000-0000-0000-000000000001"
            })
    void what_never_was_a_cursor_in_time_is_refused(String cursor) {
        assertThatThrownBy(() -> Cursor.parse(CursorCodec.of(cursor))).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-9223372036854775808", "9223372036854775808", "1.5", "x", ""})
    void a_figure_is_never_negative_nor_greater_than_the_database_knows(String text) {
        assertThatThrownBy(
                        () -> CursorCodec.parse(CursorCodec.of(text), 0L, 1, values -> CursorCodec.figure(values[0])))
                .isInstanceOf(Invalid.class);
    }
}
