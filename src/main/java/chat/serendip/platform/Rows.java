package chat.serendip.platform;

import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Stream;

/** What a native query found: such a query has no type of its own. */
public final class Rows {

    private Rows() {}

    public static <T> Stream<T> of(Query query, Class<T> type) {
        List<?> found = query.getResultList();
        return found.stream().map(type::cast);
    }
}
