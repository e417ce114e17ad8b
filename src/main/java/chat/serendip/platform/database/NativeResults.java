package chat.serendip.platform.database;

import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Stream;

/** The results of a native query, which has no type of its own. */
public final class NativeResults {

    private NativeResults() {}

    public static <T> Stream<T> of(Query query, Class<T> type) {
        List<?> found = query.getResultList();
        return found.stream().map(type::cast);
    }
}
