package chat.serendip.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.serendip.platform.Invalid;
import chat.serendip.platform.Violation;
import chat.serendip.platform.http.HttpRefusals.BodyTooLarge;
import chat.serendip.platform.http.HttpRefusals.MalformedBody;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonMapperTest {

    record Sample(
            String text,
            boolean flag,
            int number,
            LocalDate day,
            @Nullable List<String> list) {}

    private static final String WHOLE =
            "{\"text\":\"t\",\"flag\":true,\"number\":7,\"day\":\"2000-02-29\",\"list\":[\"a\"],\"unknown\":{}}";

    private final JsonMapper mapper = new JsonMapper(List.of());

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Sample read(InputStream body) {
        return (Sample) mapper.readFrom(
                (Class) Sample.class,
                Sample.class,
                new Annotation[0],
                MediaType.APPLICATION_JSON_TYPE,
                new MultivaluedHashMap<>(),
                body);
    }

    private Sample read(byte[] body) {
        return read(new ByteArrayInputStream(body));
    }

    private Sample read(String body) {
        return read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_body_that_does_not_come_to_its_end_is_malformed() throws IOException {
        var closed = InputStream.nullInputStream();
        closed.close();
        var cutOff =
                new SequenceInputStream(new ByteArrayInputStream("{\"text\"".getBytes(StandardCharsets.UTF_8)), closed);
        assertThatExceptionOfType(MalformedBody.class).isThrownBy(() -> read(cutOff));
    }

    @Test
    void reads_what_the_record_wants_and_ignores_the_rest() {
        assertThat(read(WHOLE)).isEqualTo(new Sample("t", true, 7, LocalDate.of(2000, 2, 29), List.of("a")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"t\" | 1 | text type",
                "\"t\" | null | text required",
                "\"t\" | \"\\u0000\" | text characters",
                "\"t\" | \"\\ud800\" | text characters",
                "true | \"true\" | flag type",
                "true | 1 | flag type",
                "true | null | flag required",
                "7 | 7.5 | number type",
                "7 | 99999999999 | number type",
                "7 | 1e400 | number type",
                "7 | \"7\" | number type",
                "\"2000-02-29\" | \"2001-02-29\" | day type",
                "\"2000-02-29\" | \"29.2.2000\" | day type",
                "\"2000-02-29\" | 20000229 | day type",
                "[\"a\"] | [1] | list type",
                "[\"a\"] | {} | list type",
                "[\"a\"] | [[\"a\"]] | list type"
            })
    void a_field_of_the_wrong_type_is_named(String good, String bad, String violation) {
        var invalid = catchThrowableOfType(Invalid.class, () -> read(WHOLE.replace(good, bad)));
        assertThat(invalid.violations())
                .singleElement()
                .satisfies(
                        found -> assertThat(found.field() + " " + found.code()).isEqualTo(violation));
    }

    @Test
    void every_missing_field_is_named() {
        var invalid = catchThrowableOfType(Invalid.class, () -> read("{}"));
        assertThat(invalid.violations()).extracting(Violation::field).containsExactly("text", "flag", "number", "day");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"x\"",
                "{",
                "{\"text\":}",
                "{}{}",
                "{} x",
                "{\"a\":1,}",
                "\ufeff{}",
                "NaN"
            })
    void what_is_not_one_object_is_malformed(String body) {
        assertThatExceptionOfType(MalformedBody.class).isThrownBy(() -> read(body));
    }

    @Test
    void invalid_utf8_is_malformed() {
        assertThatExceptionOfType(MalformedBody.class)
                .isThrownBy(() -> read(new byte[] {'{', '"', (byte) 0xC3, '(', '"', ':', '1', '}'}));
    }

    @Test
    void deep_json_is_malformed_and_harmless() {
        String deep = "{\"unknown\":" + "[".repeat(8_000) + "]".repeat(8_000) + "}";
        assertThatExceptionOfType(MalformedBody.class).isThrownBy(() -> read(deep));
    }

    @Test
    void a_body_may_have_16_kibibytes_and_not_one_byte_more() {
        String padded = WHOLE + " ".repeat(MaxBodySize.OTHERS - WHOLE.length());
        assertThat(read(padded)).isNotNull();
        assertThatExceptionOfType(BodyTooLarge.class).isThrownBy(() -> read(padded + " "));
    }

    /** Four bytes for each character, as the widest take in UTF-8. What has no length of its own is a short word. */
    @Test
    void a_request_that_keeps_its_bounds_fits_into_a_body() throws IOException {
        JsonObject schemas;
        try (var document = Json.createReader(Files.newBufferedReader(Path.of("src", "docs", "openapi.json")))) {
            schemas = document.readObject().getJsonObject("components").getJsonObject("schemas");
        }
        assertThat(schemas.entrySet().stream().filter(schema -> schema.getKey().endsWith("Request")))
                .hasSizeGreaterThan(20)
                .allSatisfy(schema -> assertThat(mostBytes(schema.getValue().asJsonObject()))
                        .as(schema.getKey())
                        .isLessThan(MaxBodySize.OTHERS));
    }

    private static int mostBytes(JsonObject schema) {
        if (schema.containsKey("properties")) {
            return schema.getJsonObject("properties").entrySet().stream()
                    .mapToInt(member -> member.getKey().length()
                            + mostBytes(member.getValue().asJsonObject()))
                    .sum();
        }
        if (schema.containsKey("items")) {
            return schema.getInt("maxItems", 10) * mostBytes(schema.getJsonObject("items"));
        }
        return 4 * schema.getInt("maxLength", 50);
    }
}
