package chat.serendip.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"bob", "Zoë", "小明同学", "O.Neill-2_x", "абв", "123", "𝒜lice", "abcdefghijabcdefghijabcdefghij"})
    void letters_and_digits_of_any_script_are_allowed(String name) {
        assertThat(Username.of(name).violation()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "  a  ", "小明", "abcdefghijabcdefghijabcdefghijk"})
    void the_length_is_3_to_30(String name) {
        assertThat(Username.of(name).violation())
                .hasValueSatisfying(violation -> assertThat(violation.code()).isEqualTo("length"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b c",
                "a@b.c",
                "-abc",
                ".abc",
                "_abc",
                "<b>bob</b>",
                "bob\u200b1",
                "bob\u202egpj",
                "😀😀😀",
                "a\tb",
                "a/b",
                "\u0301abc",
                "bob\n1"
            })
    void other_characters_are_not_allowed(String name) {
        assertThat(Username.of(name).violation())
                .hasValueSatisfying(violation -> assertThat(violation.code()).isEqualTo("characters"));
    }

    @ParameterizedTest
    @CsvSource({"Alice,aLICE", "Zoë,ZOË", "straße,STRASSE", "ｂｏｂ,bob", "ÅSA,åsa", "ΣΊΣΥΦΟΣ,σίσυφος", "  bob , bob"})
    void names_that_differ_in_case_or_width_are_the_same(String one, String other) {
        assertThat(Username.of(one).folded()).isEqualTo(Username.of(other).folded());
    }

    @Test
    void different_names_stay_different() {
        assertThat(Username.of("alice").folded())
                .isNotEqualTo(Username.of("alicé").folded());
    }

    @Test
    void unlawful_names_are_counted_together_whatever_their_length() {
        assertThat(Username.of("x".repeat(10_000)).rateLimitKey())
                .isEqualTo(Username.of("a").rateLimitKey());
        assertThat(Username.of("Bob").rateLimitKey()).isEqualTo("bob");
    }
}
