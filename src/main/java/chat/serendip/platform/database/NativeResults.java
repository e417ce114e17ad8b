package chat.serendip.platform.database;

import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Stream;

/** What a native query found: such a query has no type of its own. */
public final class NativeResults {

    private NativeResults() {}

    public static <T> Stream<T> of(Query query, Class<T> type) {
        List<?> found = query.getResultList();
        return found.stream().map(type::cast);
    }
}
