package chat.serendip.blackbox;

import chat.serendip.blackbox.TestPeople.PersonKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who may make which call: the table {@code src/test/resources/authorization.txt}, which explains its own format. */
final class AuthorizationTable {

    private static final Path FILE = Path.of("src", "test", "resources", "authorization.txt");

    /** The kinds of people that each column is about. */
    private static final List<List<PersonKind>> COLUMNS = List.of(
            List.of(PersonKind.NOBODY),
            List.of(PersonKind.USER),
            List.of(PersonKind.WARNED, PersonKind.PAUSED),
            List.of(PersonKind.SUSPENDED, PersonKind.SUSPENDED_MODERATOR, PersonKind.SUSPENDED_ADMINISTRATOR),
            List.of(PersonKind.BANNED),
            List.of(PersonKind.UNVERIFIED_MODERATOR, PersonKind.UNVERIFIED_ADMINISTRATOR),
            List.of(PersonKind.MODERATOR, PersonKind.URGENT_MODERATOR),
            List.of(PersonKind.ADMINISTRATOR));

    private AuthorizationTable() {}

    /**
     * What a route answers to each kind of person, and to whom the thing that its id names belongs.
     *
     * @param ownedThing the owner of the thing; empty if there is no id, or if everybody who may make the call may see
     *     it
     * @param forEverybody whether there is an id, and everybody who may make the call may see the thing
     */
    record Row(Map<PersonKind, Access> accessByKind, Optional<OwnedThing> ownedThing, boolean forEverybody) {

        boolean namesOwner() {
            return forEverybody || ownedThing.isPresent();
        }
    }

    /** The answer of the authorization checks, before the call itself reads the request. */
    enum Access {
        /** the call itself answers, perhaps with a refusal of its own */
        IN,
        /** 401: sign in first */
        SIGN_IN,
        /** 403: not with this role or standing */
        FORBIDDEN,
        /** 404, as for a path that doesn't exist */
        HIDDEN;

        private static Access parse(String word) {
            return switch (word) {
                case "in" -> IN;
                case "401" -> SIGN_IN;
                case "403" -> FORBIDDEN;
                case "404" -> HIDDEN;
                default -> throw new IllegalArgumentException(word + " is no access");
            };
        }
    }

    static Map<Route, Row> read() {
        try {
            Map<Route, Row> rows = new TreeMap<>();
            Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split(" +"))
                    .forEach(cells -> {
                        if (rows.put(new Route(cells[0], cells[1]), row(cells)) != null) {
                            throw new IllegalArgumentException(cells[0] + " " + cells[1] + " has two rows");
                        }
                    });
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String[] cells) {
        if (cells.length != COLUMNS.size() + 3) {
            throw new IllegalArgumentException("not as many cells as columns: " + Arrays.toString(cells));
        }
        Map<PersonKind, Access> accessByKind = new EnumMap<>(PersonKind.class);
        for (int column = 0; column < COLUMNS.size(); column++) {
            Access access = Access.parse(cells[column + 2]);
            COLUMNS.get(column).forEach(kind -> accessByKind.put(kind, access));
        }
        String thing = cells[cells.length - 1];
        boolean forEverybody = thing.equals("everybody's");
        return new Row(
                accessByKind,
                forEverybody || thing.equals("-")
                        ? Optional.empty()
                        : Optional.of(OwnedThing.valueOf(thing.replace('-', '_').toUpperCase(Locale.ROOT))),
                forEverybody);
    }
}
