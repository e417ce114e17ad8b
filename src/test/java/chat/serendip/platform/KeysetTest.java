package chat.serendip.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTest {

    @Test
    void a_place_is_one_comparison_of_rows_in_the_order_of_the_list() {
        assertThat(Keyset.descending("b.createdAt", "b.id").afterPlace())
                .isEqualTo("(b.createdAt, b.id) < (:place0, :place1) order by b.createdAt desc, b.id desc");
        assertThat(Keyset.ascending("-c.severity", "c.id").afterPlace())
                .isEqualTo("(-c.severity, c.id) > (:place0, :place1) order by -c.severity, c.id");
        assertThat(Keyset.descending("e.id").afterPlace()).isEqualTo("e.id < :place0 order by e.id desc");
    }

    @Test
    void a_place_in_time_reads_as_it_was_written() {
        Place place = new Place(Instant.parse("2026-11-22T12:00:00.123456Z"), UUID.randomUUID());
        assertThat(Place.parse(place.toString())).isEqualTo(place);
        assertThat(Place.parseOldestFirst(place.toString())).isEqualTo(place);
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
    void what_never_was_a_place_in_time_is_refused(String place) {
        assertThatThrownBy(() -> Place.parse(PlaceWord.of(place))).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-9223372036854775808", "9223372036854775808", "1.5", "x", ""})
    void a_figure_is_never_negative_nor_greater_than_the_database_knows(String text) {
        assertThatThrownBy(() -> PlaceWord.parse(PlaceWord.of(text), 0L, 1, values -> PlaceWord.figure(values[0])))
                .isInstanceOf(Invalid.class);
    }
}
