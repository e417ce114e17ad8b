package chat.serendip.signaling.message;

import chat.serendip.platform.JsonProcessing;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON text as plain values and writes it. Depth and number of members are bounded before anything is kept. Safe
 * for use by many threads.
 */
final class Json {

    private static final JsonParserFactory PARSERS = JsonProcessing.PROVIDER.createParserFactory(Map.of());
    private static final JsonGeneratorFactory GENERATORS = JsonProcessing.PROVIDER.createGeneratorFactory(Map.of());

    /** A number as it was written: reading 1e999999999 as a value would cost more than the message is worth. */
    record NumberText(String text) {}

    /** JSON's null, which a map cannot tell from an absent member. */
    enum JsonNull {
        NULL
    }

    private final JsonParser parser;
    private int members;

    private Json(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The members of one JSON object: strings, {@link Digits}, booleans, {@link Nothing}, maps and lists.
     *
     * @throws JsonException if the text is anything else, deeper than {@link Bounds#DEPTH} or has too many members
     */
    static Map<String, Object> object(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            Object value = new Json(parser).value(parser.next(), 1);
            if (parser.hasNext()) {
                throw new JsonException("more than one value");
            }
            Map<String, Object> object = asObject(value);
            if (object == null) {
                throw new JsonException("not an object");
            }
            return object;
        } catch (IllegalStateException | java.util.NoSuchElementException e) {
            throw new JsonException("not JSON", e);
        }
    }

    @SuppressWarnings("unchecked") // the only maps in these trees are made below
    static @Nullable Map<String, Object> asObject(@Nullable Object value) {
        return value instanceof Map<?, ?> ? (Map<String, Object>) value : null;
    }

    /** One JSON object, written by the given steps. */
    static String print(Consumer<JsonGenerator> steps) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = GENERATORS.createGenerator(text)) {
            generator.writeStartObject();
            steps.accept(generator);
            generator.writeEnd();
        }
        return text.toString();
    }

    private Object value(JsonParser.Event event, int depth) {
        if (depth > Bounds.DEPTH) {
            throw new JsonException("nested too deeply");
        }
        return switch (event) {
            case START_OBJECT -> members(depth);
            case START_ARRAY -> items(depth);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER -> new NumberText(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> JsonNull.NULL;
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw new JsonException("not JSON");
        };
    }

    private Map<String, Object> members(int depth) {
        Map<String, Object> object = new HashMap<>();
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_OBJECT; event = parser.next()) {
            count();
            String name = parser.getString();
            if (object.put(name, value(parser.next(), depth + 1)) != null) {
                throw new JsonException("a member twice");
            }
        }
        return object;
    }

    private List<Object> items(int depth) {
        List<Object> items = new ArrayList<>();
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
            count();
            items.add(value(event, depth + 1));
        }
        return items;
    }

    private void count() {
        if (++members > Bounds.MEMBERS) {
            throw new JsonException("too many members");
        }
    }
}
