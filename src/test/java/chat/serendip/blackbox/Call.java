package chat.serendip.blackbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * One call of the interface, as the checked-in OpenAPI document describes it.
 *
 * @param parameters the names of the query and path parameters
 * @param body the schema of the body; empty if there is no body
 */
record Call(String method, String path, List<String> parameters, JsonObject body) {

    /** All calls of the document. */
    static Stream<Call> all() {
        JsonObject description = read(Path.of("src", "docs", "openapi.json"));
        return description.getJsonObject("paths").entrySet().stream()
                .flatMap(path -> path.getValue().asJsonObject().entrySet().stream()
                        .map(method -> of(
                                method.getKey(),
                                path.getKey(),
                                method.getValue().asJsonObject(),
                                description)));
    }

    private static Call of(String method, String path, JsonObject call, JsonObject description) {
        List<String> parameters = call.getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(parameter -> parameter.asJsonObject().getString("name"))
                .toList();
        return new Call(method.toUpperCase(Locale.ROOT), path, parameters, body(call, description));
    }

    private static JsonObject body(JsonObject call, JsonObject description) {
        if (!call.containsKey("requestBody")) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        String reference = call.getJsonObject("requestBody")
                .getJsonObject("content")
                .getJsonObject("application/json")
                .getJsonObject("schema")
                .getString("$ref");
        return Json.createPointer(reference.substring(1)).getValue(description).asJsonObject();
    }

    private static JsonObject read(Path file) {
        try (var reader = Json.createReader(new StringReader(Files.readString(file)))) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body's fields by name, and what each is: {@code string}, {@code strings}, {@code date} and so on. */
    Map<String, String> fields() {
        Map<String, String> types = new TreeMap<>();
        body.getJsonObject("properties").forEach((name, value) -> {
            JsonObject field = value.asJsonObject();
            types.put(name, isTexts(field) ? "strings" : field.getString("format", field.getString("type")));
        });
        return types;
    }

    private static boolean isTexts(JsonObject field) {
        return field.containsKey("items")
                && "string".equals(field.getJsonObject("items").getString("type", ""));
    }

    boolean requires(String field) {
        return body.getOrDefault("required", JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .contains(Json.createValue(field));
    }

    /** A body whose fields have the right types; their values needn't be valid. */
    JsonObjectBuilder rightTypes() {
        JsonObjectBuilder good = Json.createObjectBuilder();
        fields().forEach((name, type) -> good.add(
                name,
                switch (type) {
                    case "array", "strings" -> JsonValue.EMPTY_JSON_ARRAY;
                    case "boolean" -> JsonValue.TRUE;
                    case "int32" -> Json.createValue(1);
                    case "object" -> JsonValue.EMPTY_JSON_OBJECT;
                    case "date" -> Json.createValue("1990-01-31");
                    default -> Json.createValue("something");
                }));
        return good;
    }

    /** The same call with this id in its path. */
    Call about(String id) {
        return new Call(method, path.replaceAll("\\{\\w+}", Matcher.quoteReplacement(id)), parameters, body);
    }

    /** Whether the server hides the call from everybody who may not make it. */
    boolean isHidden() {
        return path.startsWith("/api/moderation/") || path.startsWith("/api/administration/");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
