package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.platform.paging.CursorCodec;
import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call of the OpenAPI document, with everything that can be wrong in a request. */
@ExtendWith(SerendipExtension.class)
class BadRequestsIT {

    private static final int MOST = 64 * 1024;
    /** The calls that accept larger bodies: a report may have three pictures. */
    private static final Map<String, Integer> LARGER = Map.of("POST /api/reports", 3 * 400 * 1024 + MOST);

    private static final Set<String> WITHOUT_SESSION = Set.of(
            "POST /api/accounts",
            "POST /api/session",
            "POST /api/notices",
            "GET /api/notices/{receipt}",
            "GET /api/transparency");
    private static final List<String> NO_TEXT =
            List.of("1", "1.5", "1e999999999", "true", "[]", "[\"x\"]", "{}", "\"a\\u0000b\"", "\"\\ud800\"");
    private static final List<String> NO_FLAG = List.of("\"true\"", "1", "0", "[]", "{}");
    private static final List<String> NO_DATE =
            List.of("\"\"", "\"31.1.1990\"", "\"1990-02-30\"", "19900131", "true", "[]", "{}");

    private static final List<String> NO_LIST = List.of("\"x\"", "1", "true", "{}", "[1]", "[\"x\"]", "[[]]");
    private static final List<String> NO_NUMBER =
            List.of("\"1\"", "1.5", "1e999999999", "99999999999", "true", "[]", "{}");
    private static final List<String> NO_TEXTS = List.of("\"x\"", "1", "true", "{}", "[1]", "[[]]");
    private static final Map<String, List<String>> WRONG =
            Map.of("boolean", NO_FLAG, "date", NO_DATE, "array", NO_LIST, "strings", NO_TEXTS, "int32", NO_NUMBER);

    private RunningSerendip serendip;
    private Person person;
    private String cookie;

    static Stream<Call> all() {
        return Call.all();
    }

    /** The calls that aren't hidden from those who may not make them. */
    static Stream<Call> calls() {
        return Call.all().filter(call -> !call.isHidden());
    }

    static Stream<Call> callsForFew() {
        return Call.all().filter(Call::isHidden);
    }

    static Stream<Call> callsWithBody() {
        return Call.all().filter(call -> !call.body().isEmpty());
    }

    /**
     * The calls with fields, without those about a case or the like: it would have to exist before the fields are read.
     */
    static Stream<Call> callsWithFields() {
        return callsWithBody().filter(call -> !(call.isHidden() && hasId(call)));
    }

    private static boolean hasId(Call call) {
        return call.path().contains("{");
    }

    static Stream<Call> callsWithId() {
        return Call.all().filter(BadRequestsIT::hasId);
    }

    static Stream<Call> lists() {
        return Call.all().filter(call -> call.parameters().contains("after"));
    }

    @BeforeEach
    void register(RunningSerendip serendip) {
        this.serendip = serendip;
        // an administrator may make every call, so none is hidden
        this.person = Staff.administrator(serendip).person();
        this.cookie = person.headers().get("Cookie");
    }

    private HttpResponse<String> ask(Call call, byte[] body, String... more) {
        List<String> headers = new ArrayList<>(List.of("Content-Type", "application/json", "Cookie", cookie));
        headers.addAll(List.of(more));
        return HttpCaller.of(serendip)
                .call(
                        call.method(),
                        call.about("x").path(),
                        BodyPublishers.ofByteArray(body),
                        headers.toArray(String[]::new));
    }

    private HttpResponse<String> ask(Call call, String body, String... more) {
        return ask(call, body.getBytes(StandardCharsets.UTF_8), more);
    }

    /** A body for the calls that may have one: the container itself refuses a body of the others. */
    private static String something(Call call) {
        return Set.of("GET", "DELETE").contains(call.method()) ? "" : "{}";
    }

    private static String problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type"))
                .as(answer.toString())
                .hasValue("application/problem+json");
        return answer.statusCode() + " " + Person.json(answer).getString("code");
    }

    /** Checks that the person is still signed in, in one session, and has blocked nobody. */
    private void nothingHasChanged() {
        assertThat(Person.json(person.gets("/api/sessions")).getJsonArray("items"))
                .hasSize(1);
        assertThat(Person.json(person.gets("/api/blocks")).getJsonArray("items"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("callsWithBody")
    void a_body_that_is_no_json_object_of_16_kibibytes_is_refused(Call call) {
        for (String body : List.of(
                "",
                " ",
                "null",
                "[]",
                "\"x\"",
                "7",
                "{",
                "{}{}",
                "{\"a\":1,}",
                "{\"a\":" + "[".repeat(5_000),
                "{\"a\":" + "[".repeat(8_000) + "]".repeat(8_000) + "}",
                "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000))) {
            assertThat(problem(ask(call, body))).as(body).isEqualTo("400 malformed");
        }
        assertThat(problem(ask(call, new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})))
                .isEqualTo("400 malformed");
        String whole = call.rightTypes().build().toString();
        int most = LARGER.getOrDefault(call.toString(), MOST);
        assertThat(problem(ask(call, whole + " ".repeat(most + 1 - whole.length()))))
                .isEqualTo("413 too-large");
        assertThat(ask(call, whole + " ".repeat(most - whole.length())).statusCode())
                .isBetween(401, 422)
                .isNotEqualTo(413);
        HttpResponse<String> unannounced = HttpCaller.of(serendip)
                .call(
                        call.method(),
                        call.about("x").path(),
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[most + 1])),
                        "Content-Type",
                        "application/json",
                        "Cookie",
                        cookie);
        assertThat(problem(unannounced)).isEqualTo("413 too-large");
        assertThat(problem(HttpCaller.of(serendip)
                        .call(
                                call.method(),
                                call.about("x").path(),
                                whole,
                                "Content-Type",
                                "text/plain",
                                "Cookie",
                                cookie)))
                .isEqualTo("415 unsupported-media-type");
        nothingHasChanged();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("callsWithFields")
    void a_field_that_is_missing_or_of_the_wrong_type_is_named(Call call) {
        call.fields().forEach((field, type) -> {
            List<String> wrong = WRONG.getOrDefault(type, NO_TEXT);
            for (String value : wrong) {
                // the text is inserted as it is, because a JSON writer wouldn't write it
                String body =
                        call.rightTypes().add(field, "HERE").build().toString().replace("\"HERE\"", value);
                assertThat(violations(ask(call, body)))
                        .as("%s: %s", field, value)
                        .containsExactly(field + (value.contains("\\") ? " characters" : " type"));
            }
            if (call.requires(field)) {
                assertThat(violations(ask(
                                call, call.rightTypes().remove(field).build().toString())))
                        .containsExactly(field + " required");
                assertThat(violations(ask(
                                call, call.rightTypes().addNull(field).build().toString())))
                        .containsExactly(field + " required");
            }
        });
        nothingHasChanged();
    }

    private static List<String> violations(HttpResponse<String> answer) {
        assertThat(problem(answer)).isEqualTo("422 invalid");
        return Person.json(answer).getJsonArray("violations").getValuesAs(JsonObject.class).stream()
                .map(violation -> violation.getString("field") + " " + violation.getString("code"))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("callsWithBody")
    void a_text_as_long_as_the_body_allows_is_refused_and_not_choked_on(Call call) {
        call.fields().forEach((field, type) -> {
            for (String unit : List.of("x", "é", "😀", " ", "%", "'")) {
                String text = unit.repeat(12_000 / unit.getBytes(StandardCharsets.UTF_8).length);
                String body = call.rightTypes().add(field, text).build().toString();
                assertThat(ask(call, body).statusCode()).as(field + unit).isIn(401, 404, 422);
            }
        });
        nothingHasChanged();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("callsWithId")
    void an_id_that_is_none_of_mine_is_unknown_whatever_it_looks_like(Call call) {
        for (String id : List.of(
                "00000000-0000-0000-0000-000000000000",
                "x",
                "1-1-1-1-1",
                "-1",
                "%00",
                "%F0%9F%98%80",
                "null",
                "'",
                "x".repeat(2_000))) {
            Call unknown = call.about(id);
            assertThat(ask(unknown, "").statusCode()).as(id).isIn(400, 404);
        }
        nothingHasChanged();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void a_page_that_there_can_t_be_is_refused_by_name(Call call) {
        String path = call.about("00000000-0000-0000-0000-000000000000").path();
        for (String limit : List.of("0", "-1", "101", "1.5", "x", "", "%00", "99999999999")) {
            assertThat(violations(person.gets(path + "?limit=" + limit)))
                    .as(limit)
                    .containsExactly("limit range");
        }
        // in a year that the database doesn't know
        String late = " +1000000-01-01T00:00:00Z 00000000-0000-0000-0000-000000000001";
        for (String after : List.of(
                "x",
                "",
                "%00",
                "AAAA",
                "x".repeat(4_000),
                "MjAyNi0xMS0yMlQyMTowNTozMFogeA",
                CursorCodec.of(late.strip()),
                CursorCodec.of("70 250" + late),
                // a number that the database can't negate
                CursorCodec.of("-2147483648 250 2026-11-22T12:00:00Z 00000000-0000-0000-0000-000000000001"))) {
            assertThat(violations(person.gets(path + "?after=" + after)))
                    .as(after)
                    .containsExactly("after unknown");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void nonsense_in_the_address_is_no_trouble(Call call) {
        for (String parameter : call.parameters()) {
            for (String value : List.of("", "%00", "%F0%9F%98%80", "%ff", "'", "x".repeat(4_000))) {
                Call asked = new Call(
                        call.method(), call.about("x").path() + "?" + parameter + "=" + value, List.of(), call.body());
                assertThat(ask(asked, "").statusCode()).as(parameter + value).isLessThan(500);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void without_a_session_nobody_gets_anything(Call call) {
        if (!WITHOUT_SESSION.contains(call.toString())) {
            for (String token : List.of("a=b", "serendip=", "serendip=" + "x".repeat(43), "serendip=' or 1=1")) {
                cookie = token;
                assertThat(problem(ask(call, something(call)))).as(token).isEqualTo("401 not-signed-in");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("callsForFew")
    void what_is_for_few_is_not_there_for_anybody_else(Call call) {
        cookie = Person.registers(serendip).headers().get("Cookie");
        assertThat(problem(ask(call, something(call)))).isEqualTo("404 not-found");
        cookie = "a=b";
        assertThat(problem(ask(call, something(call)))).isEqualTo("404 not-found");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void another_site_s_page_changes_nothing_with_or_without_a_session(Call call) {
        if (!call.method().equals("GET")) {
            for (String[] foreign : new String[][] {
                {"Origin", "https://evil.example"},
                {"Origin", "null"},
                {"Origin", "http://localhost.evil.example"},
                {"Sec-Fetch-Site", "cross-site"},
                {"Sec-Fetch-Site", "same-site"},
                {"Referer", "https://evil.example/page"}
            }) {
                assertThat(problem(ask(call, something(call), foreign)))
                        .as(foreign[1])
                        .isEqualTo("403 foreign-origin");
                assertThat(problem(HttpCaller.of(serendip)
                                .call(call.method(), call.about("x").path(), something(call), foreign[0], foreign[1])))
                        .as(foreign[1])
                        .isEqualTo("403 foreign-origin");
            }
            nothingHasChanged();
        }
    }
}
