package chat.serendip.platform.http;

import chat.serendip.platform.Violation;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The constraints that stand as annotations on the components of records. Request bodies are checked against them, and
 * the OpenAPI document describes them. They are {@link CodePointLength}, {@link Vocabulary}, and of Jakarta's
 * {@code @NotBlank}, {@code @Min} with {@code @Max}, {@code @AssertTrue} and, for lists, {@code @Size}. An absent
 * component breaks none. A constraint with a group is described here, and checked by whoever names the group.
 *
 * <p>Jakarta's are written within the type, as in {@code java.lang.@NotBlank String}: if one stands before the type,
 * the record's constructor has it too, and Payara's own OpenAPI scanner fails on that.
 */
final class Constraints {

    private Constraints() {}

    /** Each component of the request that breaks a constraint, with the first that it breaks. */
    static Stream<Violation> broken(Record request) {
        return Arrays.stream(request.getClass().getRecordComponents())
                .flatMap(component ->
                        broken(component.getName(), component.getAnnotatedType(), value(component, request)).stream());
    }

    private static @Nullable Object value(RecordComponent component, Record request) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(request);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " can't be read", e);
        }
    }

    private static Optional<Violation> broken(String field, AnnotatedElement bounds, @Nullable Object value) {
        if (value instanceof String text) {
            return text(field, bounds, text);
        }
        if (value instanceof Integer number) {
            return number < least(bounds) || number > most(bounds)
                    ? refused(
                            field, "range", "This must be a number from " + least(bounds) + " to " + most(bounds) + ".")
                    : Optional.empty();
        }
        if (Boolean.FALSE.equals(value) && bounds.isAnnotationPresent(AssertTrue.class)) {
            return refused(field, "required", "This must be confirmed.");
        }
        var size = bounds.getAnnotation(Size.class);
        return size != null && size.groups().length == 0 && value instanceof List<?> list && list.size() > size.max()
                ? refused(field, "count", "There may be at most " + size.max() + ".")
                : Optional.empty();
    }

    private static Optional<Violation> text(String field, AnnotatedElement bounds, String text) {
        if (bounds.isAnnotationPresent(NotBlank.class) && text.isBlank()) {
            return refused(field, "required", "This is needed.");
        }
        var length = bounds.getAnnotation(CodePointLength.class);
        if (length != null && !fits(text, length)) {
            return refused(
                    field,
                    "length",
                    length.min() == 0
                            ? "This may have at most " + length.max() + " characters."
                            : "This must have " + length.min() + " to " + length.max() + " characters.");
        }
        var vocabulary = bounds.getAnnotation(Vocabulary.class);
        return vocabulary != null && !words(vocabulary).contains(text)
                ? refused(field, "unknown", "This must be one of: " + String.join(", ", words(vocabulary)) + ".")
                : Optional.empty();
    }

    private static boolean fits(String text, CodePointLength length) {
        String kept = length.form().of(text);
        int characters = kept.codePointCount(0, kept.length());
        return characters >= length.min() && characters <= length.max();
    }

    private static long least(AnnotatedElement bounds) {
        var min = bounds.getAnnotation(Min.class);
        return min == null ? Integer.MIN_VALUE : min.value();
    }

    private static long most(AnnotatedElement bounds) {
        var max = bounds.getAnnotation(Max.class);
        return max == null ? Integer.MAX_VALUE : max.value();
    }

    private static List<String> words(Vocabulary vocabulary) {
        return Arrays.stream(vocabulary.value().getEnumConstants())
                .map(HasWireName::of)
                .toList();
    }

    private static Optional<Violation> refused(String field, String code, String message) {
        return Optional.of(new Violation(field, message, code));
    }

    /** Writes the constraints of an element into its schema. */
    static void describe(AnnotatedElement bounds, Schema schema) {
        if (bounds.isAnnotationPresent(NotBlank.class)) {
            schema.minLength(1);
        }
        var length = bounds.getAnnotation(CodePointLength.class);
        if (length != null) {
            schema.maxLength(length.max());
            if (length.min() > 0) {
                schema.minLength(length.min());
            }
        }
        var vocabulary = bounds.getAnnotation(Vocabulary.class);
        if (vocabulary != null) {
            schema.enumeration(List.copyOf(words(vocabulary)));
        }
        if (bounds.isAnnotationPresent(Min.class)) {
            schema.minimum(BigDecimal.valueOf(least(bounds)));
        }
        if (bounds.isAnnotationPresent(Max.class)) {
            schema.maximum(BigDecimal.valueOf(most(bounds)));
        }
        if (bounds.isAnnotationPresent(AssertTrue.class)) {
            schema.enumeration(List.of(true));
        }
        var size = bounds.getAnnotation(Size.class);
        if (size != null) {
            schema.maxItems(size.max());
        }
    }
}
