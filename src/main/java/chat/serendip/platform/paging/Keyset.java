package chat.serendip.platform.paging;

import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The order of a list that is read page by page, and how a query begins after a cursor: with one comparison of rows,
 * which an index over the same columns answers. A list that is descending in one column and ascending in another
 * negates one of them.
 */
public final class Keyset {

    private final List<String> columns;
    private final boolean ascending;

    private Keyset(List<String> columns, boolean ascending) {
        this.columns = columns;
        this.ascending = ascending;
    }

    /**
     * Ascending order.
     *
     * @param columns as SQL or JPQL names them; no two rows are equal in all of them
     */
    public static Keyset ascending(String... columns) {
        return new Keyset(List.of(columns), true);
    }

    /**
     * Descending order.
     *
     * @param columns as SQL or JPQL names them; no two rows are equal in all of them
     */
    public static Keyset descending(String... columns) {
        return new Keyset(List.of(columns), false);
    }

    /** The last condition of a query and its order; {@link #begin} sets the cursor. */
    public String afterCursor() {
        String cursor =
                IntStream.range(0, columns.size()).mapToObj(Keyset::name).collect(Collectors.joining(", :", ":", ""));
        return row(String.join(", ", columns)) + (ascending ? " > " : " < ") + row(cursor) + order();
    }

    /** The order alone. */
    public String order() {
        return columns.stream()
                .map(column -> ascending ? column : column + " desc")
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    /**
     * Begins a query after a cursor.
     *
     * @param cursor the columns' values there
     */
    public <Q extends Query> Q begin(Q query, Object... cursor) {
        if (cursor.length != columns.size()) {
            throw new IllegalArgumentException(columns + " are not at " + Arrays.toString(cursor));
        }
        IntStream.range(0, cursor.length).forEach(at -> query.setParameter(name(at), cursor[at]));
        return query;
    }

    /** Begins a query after a cursor in a list that is ordered by time. */
    public <Q extends Query> Q begin(Q query, Cursor cursor) {
        return begin(query, cursor.time(), cursor.id());
    }

    private String row(String of) {
        return columns.size() == 1 ? of : "(" + of + ")";
    }

    private static String name(int at) {
        return "cursor" + at;
    }
}
