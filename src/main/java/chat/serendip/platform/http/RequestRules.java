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
 * The rules of one kind of request, besides the constraints on its components: those that concern several components,
 * or need more than the request. Each implementation is a bean, which {@link JsonMapper} finds.
 */
public interface RequestRules<R extends Record> {

    /** The kind of request. */
    Class<R> about();

    /** The rules that the request breaks. */
    Stream<Violation> broken(R request);

    /**
     * Refuses a request that breaks a constraint or one of the rules.
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
