package chat.serendip.account.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.serendip.account.me.AccountDeletionRequest;
import chat.serendip.account.me.PasswordChangeRequest;
import chat.serendip.account.password.CommonPasswords;
import chat.serendip.account.password.PasswordRules;
import chat.serendip.account.session.SignInRequest;
import chat.serendip.platform.Invalid;
import chat.serendip.platform.http.RequestRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationRulesTest {

    private static final String GOOD = "correct horse battery";
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private final RegistrationRules rules =
            new RegistrationRules(new PasswordRules(new CommonPasswords()), clock, "2026-11");

    private static RegistrationRequest registration(
            String username, String password, String birthDate, @Nullable String email, @Nullable String locale) {
        return new RegistrationRequest(username, password, LocalDate.parse(birthDate), true, email, locale, null);
    }

    private List<String> broken(RegistrationRequest registration) {
        var invalid = catchThrowableOfType(Invalid.class, () -> RequestRules.require(registration, List.of(rules)));
        return invalid == null
                ? List.of()
                : invalid.violations().stream()
                        .map(violation -> violation.field() + " " + violation.code())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2008-11-22, ''",
        "2008-11-23, birthDate under-age",
        "2026-11-22, birthDate under-age",
        "2999-01-01, birthDate under-age",
        "1896-11-22, ''",
        "1896-11-21, birthDate range",
        "-999999999-01-01, birthDate range"
    })
    void people_are_18_today_or_older(String birthDate, String violation) {
        assertThat(broken(registration("alice", GOOD, birthDate, null, null)))
                .isEqualTo(violation.isEmpty() ? List.of() : List.of(violation));
    }

    @ParameterizedTest
    @ValueSource(strings = {"elevenchars", "", "密码密码密码密码密码密"})
    void a_password_has_at_least_12_characters(String password) {
        assertThat(broken(registration("alice", password, "1990-01-01", null, null)))
                .containsExactly("password length");
    }

    @Test
    void a_password_has_at_most_128_characters_counted_as_people_count() {
        String longest = "🎲🎯".repeat(20) + "x".repeat(88);
        assertThat(broken(registration("alice", longest, "1990-01-01", null, null)))
                .isEmpty();
        assertThat(broken(registration("alice", longest + "y", "1990-01-01", null, null)))
                .containsExactly("password length");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "PASSWORD1234",
                "ｐａｓｓｗｏｒｄ１２３４",
                "123456789012",
                "aaaaaaaaaaaa",
                "qwertyuiop123",
                "iloveyouiloveyou",
                "            "
            })
    void a_password_on_the_list_is_refused_whatever_its_case(String password) {
        assertThat(broken(registration("alice", password, "1990-01-01", null, null)))
                .containsExactly("password common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my name is alice ok", "XALICEX is my cat", "ＡＬＩＣＥ in wonderland"})
    void a_password_does_not_contain_the_username(String password) {
        assertThat(broken(registration("Alice", password, "1990-01-01", null, null)))
                .containsExactly("password contains-username");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "a@b", "@example.org", "a b@example.org", "a@@example.org", "a@exam ple.org"})
    void an_email_looks_like_one(String email) {
        assertThat(broken(registration("alice", GOOD, "1990-01-01", email, null)))
                .containsExactly("email type");
    }

    @Test
    void an_email_may_be_left_out_or_empty() {
        assertThat(rules.normalised(registration("alice", GOOD, "1990-01-01", "  ", null))
                        .email())
                .isNull();
        assertThat(rules.normalised(registration("alice", GOOD, "1990-01-01", " a@b.example ", null))
                        .email())
                .isEqualTo("a@b.example");
        assertThat(broken(registration("alice", GOOD, "1990-01-01", "a@" + "b".repeat(250) + ".org", null)))
                .containsExactly("email type");
    }

    @ParameterizedTest
    @CsvSource({"zh-hant, zh-Hant", "EN-us, en-US", "sr-latn-rs, sr-Latn-RS"})
    void a_language_tag_is_kept_in_its_canonical_form(String tag, String canonical) {
        assertThat(rules.normalised(registration("alice", GOOD, "1990-01-01", null, tag))
                        .locale())
                .isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "en_US", "<script>", "en-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd-eeeeeeee"})
    void a_language_tag_is_well_formed_and_short(String tag) {
        assertThat(broken(registration("alice", GOOD, "1990-01-01", null, tag))).containsExactly("locale type");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        var allWrong = new RegistrationRequest("!", "short", LocalDate.parse("2020-01-01"), false, "x", "?", null);
        assertThat(broken(allWrong))
                .containsExactly(
                        "username length",
                        "password length",
                        "birthDate under-age",
                        "acceptTerms required",
                        "email type",
                        "locale type");
    }

    @Test
    void nothing_that_carries_a_secret_prints_it() {
        assertThat(registration("alice", GOOD, "1990-01-01", null, null).toString())
                .doesNotContain(GOOD, "1990");
        assertThat(new SignInRequest("alice", GOOD).toString()).doesNotContain(GOOD);
        assertThat(new PasswordChangeRequest(GOOD, GOOD).toString()).doesNotContain(GOOD);
        assertThat(new AccountDeletionRequest(GOOD).toString()).doesNotContain(GOOD);
    }

    @Test
    void the_shipped_list_has_what_it_claims() {
        assertThat(new CommonPasswords().size()).isGreaterThan(40_000);
    }
}
