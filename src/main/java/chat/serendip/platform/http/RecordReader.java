package chat.serendip.platform.http;

import chat.serendip.platform.Invalid;
import chat.serendip.platform.Violation;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object into a record. A component that isn't {@code @Nullable} is required; unknown fields are ignored,
 * so that a newer client may send more.
 */
final class RecordReader {

    private final JsonObject json;
    /** The prefix of these fields' names in violations. */
    private final String prefix;
    /** Shared with the readers of the objects inside. */
    private final List<Violation> violations;

    private RecordReader(JsonObject json, String prefix, List<Violation> violations) {
        this.json = json;
        this.prefix = prefix;
        this.violations = violations;
    }

    static RecordReader of(JsonObject json) {
        return new RecordReader(json, "", new ArrayList<>());
    }

    /**
     * The record that the fields make.
     *
     * @throws Invalid naming every field that is missing or of another type than the record's component
     */
    <T extends Record> T as(Class<T> type) {
        T made = make(type);
        if (made == null) {
            throw new Invalid(violations);
        }
        return made;
    }

    /** The record; null if any field was wrong, here or before. */
    private <T extends Record> @Nullable T make(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = Arrays.stream(components).map(this::argument).toArray();
        if (!violations.isEmpty()) {
            return null;
        }
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " can't be made from JSON", e);
        }
    }

    private @Nullable Object argument(RecordComponent component) {
        JsonValue value = json.getOrDefault(component.getName(), JsonValue.NULL);
        if (value == JsonValue.NULL) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                refuse(component, "required", "This is needed.");
            }
            return null;
        }
        return typed(component, component.getGenericType(), value);
    }

    private @Nullable Object typed(RecordComponent component, Type type, JsonValue value) {
        if (type == String.class) {
            return value instanceof JsonString text
                    ? text(component, text)
                    : refuse(component, "type", "This must be text.");
        }
        if (type == Boolean.class || type == boolean.class) {
            return value == JsonValue.TRUE || value == JsonValue.FALSE
                    ? (Object) (value == JsonValue.TRUE)
                    : refuse(component, "type", "This must be true or false.");
        }
        if (type == Integer.class || type == int.class) {
            return value instanceof JsonNumber number ? whole(component, number) : whole(component, null);
        }
        if (type == LocalDate.class) {
            return value instanceof JsonString text ? date(component, text.getString()) : date(component, "");
        }
        if (type == Instant.class) {
            return value instanceof JsonString text ? time(component, text.getString()) : time(component, "");
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return value instanceof JsonArray array
                    ? list(component, list.getActualTypeArguments()[0], array)
                    : refuse(component, "type", "This must be a list.");
        }
        throw new IllegalStateException(component + " has a type that no request may have");
    }

    private @Nullable String text(RecordComponent component, JsonString json) {
        String text = json.getString();
        boolean sound = text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
        if (!sound) {
            refuse(component, "characters", "This has characters that no text may have.");
            return null;
        }
        return text;
    }

    private @Nullable Object whole(RecordComponent component, @Nullable JsonNumber number) {
        try {
            if (number != null) {
                return number.bigDecimalValue().intValueExact();
            }
        } catch (ArithmeticException e) {
            // refused below, like a value that is no number
        }
        return refuse(component, "type", "This must be a whole number.");
    }

    private @Nullable LocalDate date(RecordComponent component, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            refuse(component, "type", "This must be a date such as 1990-12-31.");
            return null;
        }
    }

    private @Nullable Instant time(RecordComponent component, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            refuse(component, "type", "This must be a time such as 2026-12-31T23:59:59Z.");
            return null;
        }
    }

    private @Nullable Object list(RecordComponent component, Type element, JsonArray array) {
        return element instanceof Class<?> object && object.isRecord()
                ? objects(component, object.asSubclass(Record.class), array)
                : texts(component, array);
    }

    private <T extends Record> @Nullable List<T> objects(RecordComponent component, Class<T> type, JsonArray array) {
        List<T> objects = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (!(array.get(i) instanceof JsonObject object)) {
                refuse(component, "type", "This must be a list of objects.");
                return null;
            }
            String here = prefix + component.getName() + "[" + i + "].";
            T made = new RecordReader(object, here, violations).make(type);
            if (made != null) {
                objects.add(made);
            }
        }
        return List.copyOf(objects);
    }

    private @Nullable List<String> texts(RecordComponent component, JsonArray array) {
        List<String> texts = new ArrayList<>();
        for (JsonValue element : array) {
            String text = element instanceof JsonString string ? text(component, string) : null;
            if (text == null) {
                refuse(component, "type", "This must be a list of texts.");
                return null;
            }
            texts.add(text);
        }
        return List.copyOf(texts);
    }

    private @Nullable Object refuse(RecordComponent component, String code, String message) {
        violations.add(new Violation(prefix + component.getName(), message, code));
        return null;
    }
}
