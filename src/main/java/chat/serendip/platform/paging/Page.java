package chat.serendip.platform.paging;

import chat.serendip.platform.Invalid;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} says where the next begins and is absent on the last. */
public record Page<T>(List<T> items, @Nullable String next) {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    /**
     * The page that up to {@code limit + 1} found items make; one more than the limit means that there is a next page.
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, ?> place) {
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), null);
        }
        List<T> items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, place.apply(items.get(limit - 1)).toString());
    }

    /** The same page with other items in it. */
    public <R> Page<R> with(Function<List<T>, List<R>> change) {
        return new Page<>(change.apply(items), next);
    }

    /**
     * How many items a client wants at once, or the usual number if it does not say.
     *
     * @throws Invalid unless it is a number from 1 to 100
     */
    public static int limit(@Nullable String text) {
        if (text == null) {
            return USUAL;
        }
        if (text.matches("[0-9]{1,3}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        }
        throw new Invalid("limit", "range", "This must be a number from 1 to " + MOST + ".");
    }
}
