package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SerendipExtension.class)
class AccountsIT {

    private RunningSerendip serendip;
    private HttpCaller caller;

    @BeforeEach
    void reach(RunningSerendip serendip) {
        this.serendip = serendip;
        this.caller = HttpCaller.of(serendip);
    }

    private static String name() {
        return "a" + UUID.randomUUID().toString().substring(0, 13);
    }

    private static String problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return answer.statusCode() + " " + Person.json(answer).getString("code");
    }

    private static List<String> violations(HttpResponse<String> answer) {
        assertThat(problem(answer)).isEqualTo("422 invalid");
        return Person.json(answer).getJsonArray("violations").getValuesAs(value -> value.asJsonObject()).stream()
                .map(violation -> violation.getString("field") + " " + violation.getString("code"))
                .toList();
    }

    @Test
    void registering_signs_in_and_shows_neither_id_nor_birth_date() {
        var answer = caller.post("/api/accounts", HttpCaller.registration(name()));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(Person.json(answer).keySet())
                .containsExactlyInAnyOrder(
                        "username",
                        "role",
                        "childSafety",
                        "standing",
                        "secondFactor",
                        "locale",
                        "termsVersion",
                        "createdAt");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("; Path=/", "; HttpOnly", "; SameSite=Lax"))
                .noneSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("JSESSIONID"));
    }

    @Test
    void which_terms_were_accepted_and_when_is_kept() throws IOException {
        Properties shipped = new Properties();
        try (var defaults =
                Files.newBufferedReader(Path.of("src/main/resources/META-INF/microprofile-config.properties"))) {
            shipped.load(defaults);
        }
        String name = name();
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var answer = caller.post("/api/accounts", HttpCaller.registration(name));
        Instant after = Instant.now();
        assertThat(Person.json(answer).getString("termsVersion"))
                .isEqualTo(shipped.getProperty("serendip.terms.version"))
                .isEqualTo(new Db(serendip).one("select terms_version from accounts where username = ?", name));
        String accepted = new Db(serendip).one("""
                        select to_char(terms_accepted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                        from accounts where username = ?""", name);
        assertThat(Instant.parse(accepted)).isBetween(before, after);
    }

    @Test
    void on_https_the_cookie_is_bound_to_it() {
        var answer = caller.post("/api/accounts", HttpCaller.registration(name()), "X-Forwarded-Proto", "https");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie ->
                        assertThat(cookie).startsWith("__Host-serendip").endsWith("; Secure"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        String weaker =
                answer.headers().allValues("Set-Cookie").get(0).split(";", 2)[0].replace("__Host-", "");
        assertThat(caller.get("/api/session", "Cookie", weaker, "X-Forwarded-Proto", "https")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_name_is_taken_whatever_its_case() {
        String name = name();
        caller.post("/api/accounts", HttpCaller.registration(name));
        assertThat(violations(caller.post("/api/accounts", HttpCaller.registration(name.toUpperCase(Locale.ROOT)))))
                .containsExactly("username taken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"username\": \"NAME\" | \"username\": \"ab\" | username length",
                "\"username\": \"NAME\" | \"username\": \"a b c\" | username characters",
                "\"username\": \"NAME\" | \"username\": 12345 | username type",
                "\"username\": \"NAME\" | \"username\": null | username required",
                "\"username\": \"NAME\" | \"username\": \"a\\u0000bc\" | username characters",
                "\"password\": \"a long walk by the sea\" | \"password\": \"elevenchars\" | password length",
                "\"password\": \"a long walk by the sea\" | \"password\": \"password1234\" | password common",
                "\"password\": \"a long walk by the sea\" | \"password\": \"I am NAME, hello\" | password contains-username",
                "\"password\": \"a long walk by the sea\" | \"password\": [\"x\"] | password type",
                "\"birthDate\": \"1990-01-31\" | \"birthDate\": \"2020-01-31\" | birthDate under-age",
                "\"birthDate\": \"1990-01-31\" | \"birthDate\": \"1790-01-31\" | birthDate range",
                "\"birthDate\": \"1990-01-31\" | \"birthDate\": \"1990-02-31\" | birthDate type",
                "\"birthDate\": \"1990-01-31\" | \"birthDate\": 1990 | birthDate type",
                "\"acceptTerms\": true | \"acceptTerms\": false | acceptTerms required",
                "\"acceptTerms\": true | \"acceptTerms\": \"true\" | acceptTerms type",
                "\"acceptTerms\": true | \"acceptTerms\": true, \"email\": \"nobody\" | email type",
                "\"acceptTerms\": true | \"acceptTerms\": true, \"email\": 7 | email type",
                "\"acceptTerms\": true | \"acceptTerms\": true, \"locale\": \"x_y\" | locale type",
                "\"acceptTerms\": true | \"acceptTerms\": true, \"invitation\": \"x\" | invitation unknown",
                "\"acceptTerms\": true | \"acceptTerms\": true, \"invitation\": {} | invitation type"
            })
    void a_registration_with_a_bad_field_is_refused_by_name(String good, String bad, String violation) {
        String name = name();
        String json = HttpCaller.registration(name).replace(good.replace("NAME", name), bad.replace("NAME", name));
        assertThat(violations(caller.post("/api/accounts", json))).containsExactly(violation);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | /api/session | {} | username required,password required",
                "POST | /api/session | {\"username\": [], \"password\": 1} | username type,password type",
                "PUT | /api/me/password | {} | current required,next required",
                "PUT | /api/me/password | {\"current\": \"wrong\", \"next\": \"another long walk\"} | current wrong-password",
                "PUT | /api/me/password | {\"current\": \"a long walk by the sea\", \"next\": \"short\"} | next length",
                "PUT | /api/me/password | {\"current\": 1, \"next\": {}} | current type,next type",
                "POST | /api/me/deletion | {} | password required",
                "POST | /api/me/deletion | {\"password\": \"wrong\"} | password wrong-password",
                "POST | /api/me/deletion | {\"password\": false} | password type"
            })
    void every_other_field_is_checked_too(String method, String path, String json, String expected) {
        Person person = Person.registers(serendip);
        var answer = method.equals("PUT") ? person.puts(path, json) : person.posts(path, json);
        assertThat(violations(answer)).containsExactly(expected.split(","));
        assertThat(person.gets("/api/session").statusCode()).isEqualTo(200);
    }

    @Test
    void wrong_passwords_and_unknown_names_are_answered_alike() {
        String name = name();
        caller.post("/api/accounts", HttpCaller.registration(name));
        String json = "{\"username\": \"%s\", \"password\": \"a long walk by the lake\"}";
        var wrong = caller.post("/api/session", json.formatted(name));
        var unknown = caller.post("/api/session", json.formatted(name()));
        assertThat(problem(wrong)).isEqualTo("401 wrong-credentials");
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode());
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet());
    }

    @Test
    void signing_out_ends_the_session_and_only_that_one() {
        Person here = Person.registers(serendip);
        Person there = here.atAnotherDevice();
        assertThat(here.deletes("/api/session").statusCode()).isEqualTo(204);
        assertThat(here.gets("/api/session").statusCode()).isEqualTo(401);
        assertThat(there.gets("/api/session").statusCode()).isEqualTo(200);
    }

    @Test
    void my_devices_are_listed_and_can_be_ended_by_me_alone() {
        Person here = Person.registers(serendip);
        Person there = here.atAnotherDevice();
        var items =
                Person.json(here.gets("/api/sessions")).getJsonArray("items").getValuesAs(item -> item.asJsonObject());
        assertThat(items).hasSize(2);
        assertThat(items.stream().filter(item -> item.getBoolean("current"))).hasSize(1);
        String other = items.stream()
                .filter(item -> !item.getBoolean("current"))
                .findFirst()
                .orElseThrow()
                .getString("id");
        Person stranger = Person.registers(serendip);
        assertThat(problem(stranger.deletes("/api/sessions/" + other))).isEqualTo("404 no-such-session");
        assertThat(problem(here.deletes("/api/sessions/not-an-id"))).isEqualTo("404 no-such-session");
        assertThat(there.gets("/api/session").statusCode()).isEqualTo(200);
        assertThat(here.deletes("/api/sessions/" + other).statusCode()).isEqualTo(204);
        assertThat(there.gets("/api/session").statusCode()).isEqualTo(401);
        assertThat(problem(here.deletes("/api/sessions/" + other))).isEqualTo("404 no-such-session");
    }

    @Test
    void a_new_password_ends_the_other_sessions() {
        Person here = Person.registers(serendip);
        Person there = here.atAnotherDevice();
        String change = "{\"current\": \"%s\", \"next\": \"a long walk by the lake\"}".formatted(here.password());
        assertThat(here.puts("/api/me/password", change).statusCode()).isEqualTo(204);
        assertThat(here.gets("/api/session").statusCode()).isEqualTo(200);
        assertThat(there.gets("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void the_export_has_what_every_room_stores() {
        var export = Person.json(Person.registers(serendip).gets("/api/me/export"));
        assertThat(export.keySet()).contains("account", "sessions", "knownDevices", "encounters", "seat", "blocks");
        assertThat(export.getJsonObject("account").getString("birthDate")).isEqualTo("1990-01-31");
        assertThat(export.toString()).doesNotContain("argon2", "hash");
    }

    @Test
    void deletion_needs_the_password_and_frees_the_name() {
        String name = name();
        var registered = caller.post("/api/accounts", HttpCaller.registration(name));
        String cookie = registered.headers().allValues("Set-Cookie").get(0).split(";", 2)[0];
        String json = "{\"password\": \"a long walk by the sea\"}";
        var deleted = caller.post("/api/me/deletion", json, "Cookie", cookie);
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.headers().allValues("Set-Cookie"))
                .as("neither the session nor that this browser was here outlives the account")
                .allMatch(kept -> kept.contains("=; Path=/; Max-Age=0;"))
                .hasSize(2);
        assertThat(caller.get("/api/session", "Cookie", cookie).statusCode()).isEqualTo(401);
        assertThat(caller.post("/api/accounts", HttpCaller.registration(name)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void no_secret_reaches_the_log() {
        Person person = Person.registers(serendip);
        person.posts("/api/me/deletion", "{\"password\": \"" + person.password() + "\"}");
        String token = person.headers().get("Cookie").split("=", 2)[1];
        assertThat(serendip.readLog()).doesNotContain(person.password(), token);
    }
}
