package chat.serendip.platform.http;

import chat.serendip.platform.Invalid;
import chat.serendip.platform.Violation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a kind of request must keep beside the bounds that stand on its components, because it takes several of them, or more
 * than the request. Each is a bean, which the reader of bodies finds.
 */
public interface RequestRules<R extends Record> {

    /** The kind of request. */
    Class<R> about();

    /** What the request breaks. */
    Stream<Violation> broken(R request);

    /**
     * Keeps out a request that breaks a bound or one of the rules.
     *
     * @throws Invalid naming each field that does, once, in the order in which the request has them
     */
    static void require(Record request, Iterable<? extends RequestRules<?>> rules) {
        Map<String, Violation> broken = new LinkedHashMap<>();
        Constraints.broken(request).forEach(violation -> broken.putIfAbsent(violation.field(), violation));
        rules.forEach(
                some -> broken(some, request).forEach(violation -> broken.putIfAbsent(violation.field(), violation)));
        if (!broken.isEmpty()) {
            List<String> fields = Arrays.stream(request.getClass().getRecordComponents())
                    .map(component -> component.getName())
                    .toList();
            throw new Invalid(broken.values().stream()
                    .sorted(Comparator.comparingInt(violation -> fields.indexOf(violation.field())))
                    .toList());
        }
    }

    private static <R extends Record> Stream<Violation> broken(RequestRules<R> rules, Record request) {
        return rules.about().isInstance(request) ? rules.broken(rules.about().cast(request)) : Stream.empty();
    }
}
