package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.account.factor.SoftAuthenticator;
import chat.serendip.blackbox.TestPeople.Member;
import chat.serendip.blackbox.TestPeople.PersonKind;
import chat.serendip.platform.Digests;
import chat.serendip.serve.RunningSerendip;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How moderators and administrators set up their second factor, and sign in with it. */
@ExtendWith(SerendipExtension.class)
class FactorsIT {

    private static final Duration STEP = Duration.ofSeconds(30);

    private RunningSerendip serendip;
    private TestPeople testPeople;

    @BeforeEach
    void createTestPeople(RunningSerendip running) {
        serendip = running;
        testPeople = new TestPeople(running);
    }

    /** Somebody with an authenticator app, who has just set it up in this browser. */
    private record Enrolled(Member member, String secret, List<String> recoveryCodes) {}

    private Enrolled enrolled(PersonKind kind) {
        return enrols(testPeople.member(kind));
    }

    private Enrolled enrols(Member member) {
        String secret = Person.json(post(member, "/api/me/factors/totp", "")).getString("secret");
        var confirmed = post(member, "/api/me/factors/totp/confirmation", code(secret, Instant.now()));
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(201);
        JsonObject added = Person.json(confirmed);
        assertThat(added.getJsonObject("account").getString("secondFactor")).isEqualTo("passed");
        return new Enrolled(
                elevated(member, confirmed),
                secret,
                added.getJsonArray("recoveryCodes").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList());
    }

    private HttpResponse<String> post(Member member, String path, String body) {
        return testPeople.call(member, "POST", path, body);
    }

    private static Member elevated(Member before, HttpResponse<String> answer) {
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        return new Member(before.kind(), before.account(), before.session(), Optional.of(cookie));
    }

    private String secondFactor(Member member) {
        return Person.json(testPeople.call(member, "GET", "/api/session", "")).getString("secondFactor");
    }

    private int administers(Member member) {
        return testPeople
                .call(member, "GET", "/api/administration/accounts", "")
                .statusCode();
    }

    private static String code(String secret, Instant time) {
        try {
            var codes = new TimeBasedOneTimePasswordGenerator(STEP);
            var key = new SecretKeySpec(base32(secret), "RAW");
            return "{\"code\": \"" + codes.generateOneTimePasswordString(key, time) + "\"}";
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] base32(String text) {
        BigInteger bits = text.chars()
                .mapToObj(c -> BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c)))
                .reduce(BigInteger.ONE, (all, digit) -> all.shiftLeft(5).or(digit));
        byte[] all = bits.toByteArray();
        return java.util.Arrays.copyOfRange(all, all.length - 20, all.length);
    }

    private static String code(String recovery) {
        return "{\"code\": \"" + recovery + "\"}";
    }

    @Test
    void the_administrators_link_leads_to_setting_a_second_factor_up() {
        String invitation =
                "A".repeat(22) + UUID.randomUUID().toString().replace("-", "").substring(0, 21);
        testPeople.run(
                "insert into invitations (token_hash, role, created_at) values (?, 'ADMINISTRATOR', now())",
                Digests.sha256(invitation));
        var registered = HttpCaller.of(serendip)
                .post(
                        "/api/accounts",
                        HttpCaller.registration(TestPeople.name(UUID.randomUUID()))
                                .replace("}", ", \"invitation\": \"" + invitation + "\"}"));
        JsonObject account = Person.json(registered);
        assertThat(account.getString("role")).isEqualTo("ADMINISTRATOR");
        assertThat(account.getString("secondFactor")).isEqualTo("enrol");
        Member first = elevated(testPeople.member(PersonKind.NOBODY), registered);
        assertThat(administers(first)).isEqualTo(404);
        assertThat(administers(enrols(first).member())).isEqualTo(200);
    }

    @Test
    void a_session_is_elevated_under_a_new_token_and_the_old_one_is_nobodys() {
        Member before = testPeople.member(PersonKind.UNVERIFIED_ADMINISTRATOR);
        assertThat(secondFactor(before)).isEqualTo("enrol");
        Enrolled enrolled = enrols(before);
        assertThat(testPeople.call(before, "GET", "/api/session", "").statusCode())
                .isEqualTo(401);
        assertThat(administers(enrolled.member())).isEqualTo(200);
        Member elsewhere = testPeople.inAnotherBrowser(enrolled.member());
        assertThat(secondFactor(elsewhere)).isEqualTo("required");
        assertThat(administers(elsewhere)).isEqualTo(404);
        var passed = post(
                elsewhere,
                "/api/session/second-factor",
                code(enrolled.secret(), Instant.now().plus(STEP)));
        assertThat(passed.statusCode()).as(passed.body()).isEqualTo(200);
        assertThat(administers(elsewhere)).isEqualTo(404);
        assertThat(administers(elevated(elsewhere, passed))).isEqualTo(200);
    }

    @Test
    void a_code_counts_once() {
        Enrolled enrolled = enrolled(PersonKind.UNVERIFIED_MODERATOR);
        String next = code(enrolled.secret(), Instant.now().plus(STEP));
        Member one = testPeople.inAnotherBrowser(enrolled.member());
        assertThat(post(one, "/api/session/second-factor", next).statusCode()).isEqualTo(200);
        Member other = testPeople.inAnotherBrowser(enrolled.member());
        var replayed = post(other, "/api/session/second-factor", next);
        assertThat(replayed.statusCode()).isEqualTo(422);
        assertThat(replayed.body()).contains("wrong-code");
        assertThat(replayed.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(secondFactor(other)).isEqualTo("required");
    }

    @Test
    void a_recovery_code_counts_once_and_for_its_owner_only() {
        Enrolled ann = enrolled(PersonKind.UNVERIFIED_MODERATOR);
        Enrolled bob = enrolled(PersonKind.UNVERIFIED_MODERATOR);
        assertThat(ann.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        String recovery = ann.recoveryCodes().get(0);
        assertThat(post(testPeople.inAnotherBrowser(bob.member()), "/api/session/second-factor", code(recovery))
                        .statusCode())
                .isEqualTo(422);
        var passed = post(
                testPeople.inAnotherBrowser(ann.member()),
                "/api/session/second-factor",
                code(recovery.toLowerCase(java.util.Locale.ROOT).replace("-", " ")));
        assertThat(passed.statusCode()).as(passed.body()).isEqualTo(200);
        assertThat(post(testPeople.inAnotherBrowser(ann.member()), "/api/session/second-factor", code(recovery))
                        .statusCode())
                .isEqualTo(422);
        assertThat(Person.json(testPeople.call(ann.member(), "GET", "/api/me/factors", ""))
                        .getInt("recoveryCodesLeft"))
                .isEqualTo(9);
    }

    @Test
    void new_recovery_codes_are_told_once_and_make_the_old_ones_void() {
        Enrolled ann = enrolled(PersonKind.UNVERIFIED_MODERATOR);
        var renewed = post(ann.member(), "/api/me/factors/recovery-codes", "");
        assertThat(renewed.statusCode()).as(renewed.body()).isEqualTo(200);
        List<String> fresh = Person.json(renewed).getJsonArray("recoveryCodes").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
        assertThat(fresh).hasSize(10).doesNotHaveDuplicates().doesNotContainAnyElementsOf(ann.recoveryCodes());
        JsonObject mine = Person.json(testPeople.call(ann.member(), "GET", "/api/me/factors", ""));
        assertThat(mine.getInt("recoveryCodesLeft")).isEqualTo(10);
        assertThat(mine.toString()).doesNotContain(fresh);
        assertThat(post(
                                testPeople.inAnotherBrowser(ann.member()),
                                "/api/session/second-factor",
                                code(ann.recoveryCodes().get(0)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(testPeople.inAnotherBrowser(ann.member()), "/api/session/second-factor", code(fresh.get(0)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void somebody_elses_app_shows_no_code_for_me() {
        Enrolled ann = enrolled(PersonKind.UNVERIFIED_MODERATOR);
        Enrolled bob = enrolled(PersonKind.UNVERIFIED_MODERATOR);
        var foreign = post(
                testPeople.inAnotherBrowser(ann.member()),
                "/api/session/second-factor",
                code(bob.secret(), Instant.now().plus(STEP)));
        assertThat(foreign.statusCode()).isEqualTo(422);
    }

    @Test
    void whoever_has_a_factor_shows_it_before_changing_anything_about_it() {
        Enrolled enrolled = enrolled(PersonKind.UNVERIFIED_MODERATOR);
        Member unverified = testPeople.inAnotherBrowser(enrolled.member());
        String id = Person.json(testPeople.call(unverified, "GET", "/api/me/factors", ""))
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        for (String path :
                List.of("/api/me/factors/totp", "/api/me/factors/passkeys/options", "/api/me/factors/recovery-codes")) {
            assertThat(post(unverified, path, "").body()).as(path).contains("second-factor-required");
        }
        assertThat(testPeople
                        .call(unverified, "DELETE", "/api/me/factors/" + id, "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(testPeople
                        .call(enrolled.member(), "DELETE", "/api/me/factors/" + id, "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(secondFactor(enrolled.member()))
                .as("with the last factor the proof goes")
                .isEqualTo("enrol");
    }

    @Test
    void a_plain_user_is_asked_for_no_factor_and_gets_none() {
        Member user = testPeople.member(PersonKind.USER);
        assertThat(secondFactor(user)).isEqualTo("none");
        assertThat(post(user, "/api/me/factors/totp", "").body()).contains("no-factor-needed");
    }

    private SoftAuthenticator authenticator() {
        return new SoftAuthenticator(serendip.installation().url(), "localhost");
    }

    private HttpResponse<String> registers(Member member, SoftAuthenticator authenticator) {
        String challenge = Person.json(post(member, "/api/me/factors/passkeys/options", ""))
                .getString("challenge");
        return registers(member, authenticator.registers(challenge));
    }

    private HttpResponse<String> registers(Member member, SoftAuthenticator.PublicKeyCredential credential) {
        return post(
                member, "/api/me/factors/passkeys", """
                {"name": "Laptop", "clientData": "%s", "attestation": "%s", "transports": ["internal"]}""".formatted(credential.clientData(), credential.attestation()));
    }

    private String challenged(Member member) {
        return Person.json(post(member, "/api/session/passkey/options", "")).getString("challenge");
    }

    private HttpResponse<String> shows(Member member, SoftAuthenticator.PublicKeyCredential credential) {
        return post(member, "/api/session/passkey", """
                {"id": "%s", "clientData": "%s", "authenticatorData": "%s", "signature": "%s"}""".formatted(
                credential.id(), credential.clientData(), credential.authenticatorData(), credential.signature()));
    }

    @Test
    void a_passkey_raises_the_session_that_registered_it_and_any_that_shows_it() {
        Member administrator = testPeople.member(PersonKind.UNVERIFIED_ADMINISTRATOR);
        SoftAuthenticator key = authenticator();
        var added = registers(administrator, key);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(Person.json(added).getJsonArray("recoveryCodes")).hasSize(10);
        assertThat(administers(elevated(administrator, added))).isEqualTo(200);
        Member elsewhere = testPeople.inAnotherBrowser(administrator);
        assertThat(administers(elsewhere)).isEqualTo(404);
        key.count(1);
        var shown = shows(elsewhere, key.signs(challenged(elsewhere)));
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        assertThat(administers(elevated(elsewhere, shown))).isEqualTo(200);
    }

    @Test
    void what_a_passkey_signed_counts_once_and_in_its_own_session() {
        Member moderator = testPeople.member(PersonKind.UNVERIFIED_MODERATOR);
        SoftAuthenticator key = authenticator();
        assertThat(registers(moderator, key).statusCode()).isEqualTo(201);
        Member one = testPeople.inAnotherBrowser(moderator);
        Member other = testPeople.inAnotherBrowser(moderator);
        var credential = key.signs(challenged(one));
        assertThat(shows(other, credential).statusCode())
                .as("asked by another session")
                .isEqualTo(422);
        assertThat(shows(one, key.signs(challenged(other))).statusCode()).isEqualTo(422);
        var fresh = key.signs(challenged(one));
        assertThat(shows(one, authenticator().signs(challenged(one))).statusCode())
                .as("a key that nobody registered")
                .isEqualTo(422);
        assertThat(shows(one, fresh).statusCode())
                .as("its challenge was replaced")
                .isEqualTo(422);
        var last = key.signs(challenged(one));
        var passed = shows(one, last);
        assertThat(passed.statusCode()).as(passed.body()).isEqualTo(200);
        assertThat(shows(elevated(one, passed), last).statusCode()).as("again").isEqualTo(422);
    }

    @Test
    void another_accounts_passkey_is_none_of_mine() {
        Member ann = testPeople.member(PersonKind.UNVERIFIED_MODERATOR);
        Member bob = testPeople.member(PersonKind.UNVERIFIED_MODERATOR);
        SoftAuthenticator annsKey = authenticator();
        registers(ann, annsKey);
        registers(bob, authenticator());
        Member bobElsewhere = testPeople.inAnotherBrowser(bob);
        assertThat(shows(bobElsewhere, annsKey.signs(challenged(bobElsewhere))).statusCode())
                .isEqualTo(422);
    }
}
