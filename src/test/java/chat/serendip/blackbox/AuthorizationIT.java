package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.blackbox.AuthorizationTable.Access;
import chat.serendip.blackbox.AuthorizationTable.Row;
import chat.serendip.blackbox.TestPeople.Member;
import chat.serendip.blackbox.TestPeople.PersonKind;
import chat.serendip.serve.RunningSerendip;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes every call of the WAR as every kind of person, with own things and others', and from our pages and foreign
 * ones.
 */
@ExtendWith(SerendipExtension.class)
class AuthorizationIT {

    private static final Pattern CODE = Pattern.compile("\"code\":\"([a-z-]+)\"");

    /** The codes of the authorization checks; all other codes are answers of the calls themselves. */
    private static final Set<String> AUTHORIZATION_CODES =
            Set.of("not-signed-in", "forbidden", "sanctioned", "not-found");

    private final Map<Route, Row> table = AuthorizationTable.read();

    private static String code(HttpResponse<String> answer) {
        return answer.statusCode() < 400
                ? ""
                : CODE.matcher(answer.body())
                        .results()
                        .map(found -> found.group(1))
                        .findFirst()
                        .orElse("no problem document");
    }

    private static Optional<Access> access(HttpResponse<String> answer) {
        String code = code(answer);
        if (answer.statusCode() >= 500 || answer.statusCode() == 405 || code.equals("foreign-origin")) {
            return Optional.empty();
        }
        if (!AUTHORIZATION_CODES.contains(code)) {
            return Optional.of(Access.IN);
        }
        return switch (answer.statusCode()) {
            case 401 -> Optional.of(Access.SIGN_IN);
            case 403 -> Optional.of(Access.FORBIDDEN);
            case 404 -> Optional.of(Access.HIDDEN);
            default -> Optional.empty();
        };
    }

    @Test
    void everybody_gets_what_the_table_says(RunningSerendip serendip) {
        TestPeople testPeople = new TestPeople(serendip);
        List<String> wrong = new ArrayList<>();
        for (PersonKind kind : PersonKind.values()) {
            Member member = testPeople.member(kind);
            for (var entry : table.entrySet()) {
                Route route = entry.getKey();
                var answer = testPeople.call(
                        member, route.method(), route.about(UUID.randomUUID().toString()), body(route));
                Optional<Access> access = access(answer);
                if (!access.equals(
                        Optional.ofNullable(entry.getValue().accessByKind().get(kind)))) {
                    wrong.add(route + " as " + kind + ": " + answer.statusCode() + " " + code(answer));
                }
                if (route.changesState() && answer.statusCode() < 300) {
                    // the call may have changed who this is
                    member = testPeople.member(kind);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /**
     * An empty body: if the authorization checks let a call in, it refuses the body or changes nothing that matters
     * here.
     */
    private static String body(Route route) {
        return route.changesState() && !route.method().equals("DELETE") ? "{}" : "";
    }

    @Test
    void what_is_hidden_is_hidden_from_every_method_and_under_every_path(RunningSerendip serendip) {
        TestPeople testPeople = new TestPeople(serendip);
        Member user = testPeople.member(PersonKind.USER);
        var nothing = testPeople.call(user, "GET", "/api/nothing-of-this-name", "");
        assertThat(nothing.statusCode()).isEqualTo(404);
        for (String path : List.of(
                "/api/moderation",
                "/api/moderation/cases",
                "/api/moderation/x/y",
                "/api/administration/accounts",
                // spelled otherwise
                "/api//moderation/cases",
                "/api/moderation;a=b/cases",
                "/api/%6Doderation/cases")) {
            for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
                var answer = testPeople.call(user, method, path, "");
                assertThat(answer.statusCode() + answer.body())
                        .as(method + " " + path)
                        .isEqualTo(nothing.statusCode() + nothing.body());
            }
        }
    }

    @Test
    void who_is_suspended_or_banned_is_told_so_and_nobody_else_is(RunningSerendip serendip) {
        TestPeople testPeople = new TestPeople(serendip);
        for (PersonKind kind : List.of(PersonKind.SUSPENDED, PersonKind.BANNED, PersonKind.SUSPENDED_ADMINISTRATOR)) {
            assertThat(code(testPeople.call(testPeople.member(kind), "GET", "/api/encounters", "")))
                    .isEqualTo("sanctioned");
        }
    }

    @Test
    void things_of_others_are_as_things_that_do_not_exist(RunningSerendip serendip) {
        TestPeople testPeople = new TestPeople(serendip);
        table.forEach((route, row) -> row.ownedThing().ifPresent(thing -> {
            Member owner = testPeople.member(thing.owner());
            Member other = testPeople.member(thing.others());
            String id = thing.of(owner, testPeople);
            String body = body(route).isEmpty() ? "" : thing.body();
            var foreign = testPeople.call(other, route.method(), route.about(id), body);
            var missing = testPeople.call(
                    other, route.method(), route.about(UUID.randomUUID().toString()), body);
            assertThat(foreign.statusCode()).as(route.toString()).isEqualTo(404);
            assertThat(foreign.body()).isEqualTo(missing.body());
            var own = testPeople.call(owner, route.method(), route.about(id), body);
            if (!thing.isUrgent()) {
                assertThat(own.statusCode())
                        .as("my own, after somebody else tried: " + route)
                        .isBetween(200, 299);
            } else if (!route.hasSeveralIds()) {
                // some calls refuse for another reason; AuditTrailIT tests the pictures
                assertThat(own.statusCode())
                        .as("urgent, for who may see it: " + route + own.body())
                        .isNotIn(404, 422)
                        .isLessThan(500);
            }
        }));
    }

    @Test
    void foreign_pages_change_nothing_whoever_looks_at_them(RunningSerendip serendip) {
        TestPeople testPeople = new TestPeople(serendip);
        Map<String, String> foreign = Map.of(
                "Origin", "https://evil.example",
                "Sec-Fetch-Site", "cross-site",
                "Referer", "https://evil.example/page");
        for (PersonKind kind : PersonKind.values()) {
            Member member = testPeople.member(kind);
            table.keySet().stream()
                    .filter(Route::changesState)
                    .forEach(route -> foreign.forEach((header, value) -> {
                        var answer = testPeople.call(
                                member,
                                route.method(),
                                route.about(UUID.randomUUID().toString()),
                                body(route),
                                header,
                                value);
                        assertThat(answer.statusCode() + " " + code(answer))
                                .as(route + " as " + kind + " with " + header)
                                .isEqualTo("403 foreign-origin");
                    }));
        }
    }

    @Test
    void foreign_pages_read_nothing_whoever_looks_at_them(RunningSerendip serendip) {
        TestPeople testPeople = new TestPeople(serendip);
        String evil = "https://evil.example";
        for (PersonKind kind : PersonKind.values()) {
            Member member = testPeople.member(kind);
            table.keySet().forEach(route -> {
                String path = route.about(UUID.randomUUID().toString());
                if (!route.changesState()) {
                    assertSharedWithNobody(
                            testPeople.call(member, "GET", path, "", "Origin", evil), route + " as " + kind);
                }
            });
        }
    }

    /**
     * A browser sends this preflight request without a cookie before a page may make a call that a form couldn't make.
     */
    @Test
    void foreign_pages_are_not_allowed_any_call_when_a_browser_asks_beforehand(RunningSerendip serendip) {
        table.keySet().forEach(route -> {
            var asked = HttpCaller.of(serendip)
                    .call(
                            "OPTIONS",
                            route.about(UUID.randomUUID().toString()),
                            "",
                            "Origin",
                            "https://evil.example",
                            "Access-Control-Request-Method",
                            route.method());
            assertSharedWithNobody(asked, route.toString());
        });
    }

    /** Checks that no browser shows the answer to the foreign page. */
    private static void assertSharedWithNobody(HttpResponse<String> answer, String what) {
        assertThat(answer.headers().map().keySet())
                .as(what)
                .noneMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }
}
