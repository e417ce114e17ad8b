package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

class AuthorizationTableTest {

    /** A new route needs a row in {@code authorization.txt} before it can be built. */
    @Test
    void every_route_has_a_row_and_every_row_a_route() {
        assertThat(AuthorizationTable.read().keySet()).containsExactlyElementsOf(Route.all());
    }

    @Test
    void whose_things_an_id_names_is_said_of_every_id_and_of_nothing_else() {
        AuthorizationTable.read()
                .forEach((route, row) ->
                        assertThat(row.namesOwner()).as(route.toString()).isEqualTo(route.hasId()));
    }

    @Path("locating")
    static class Locating {

        @Path("something")
        Object located() {
            return this;
        }
    }

    @Test
    void a_method_with_a_path_and_no_verb_would_hide_its_routes_from_the_table() {
        assertThatThrownBy(() -> Route.of(Locating.class).count())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("located");
    }

    @Test
    void the_table_says_something_of_every_kind_of_people() {
        assertThat(AuthorizationTable.read().values())
                .allSatisfy(row -> assertThat(row.accessByKind()).containsOnlyKeys(TestPeople.PersonKind.values()));
    }
}
