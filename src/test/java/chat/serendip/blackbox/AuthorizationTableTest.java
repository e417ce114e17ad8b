package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuthorizationTableTest {

    /** A new route needs a row in {@code authorization.txt} before it can be built. */
    @Test
    void every_route_has_a_row_and_every_row_a_route() {
        assertThat(AuthorizationTable.read().keySet()).containsExactlyElementsOf(Route.all());
    }

    @Test
    void the_table_says_something_of_every_kind_of_people() {
        assertThat(AuthorizationTable.read().values())
                .allSatisfy(row -> assertThat(row.verdicts()).containsOnlyKeys(Cast.Part.values()));
    }
}
