package chat.serendip.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.serendip.platform.Invalid;
import chat.serendip.platform.Violation;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConstraintsTest {

    enum Colour implements HasWireName {
        DARK_RED,
        BLUE;

        @Override
        public String wireName() {
            return this == DARK_RED ? "dark-red" : "blue";
        }
    }

    enum ShirtSize {
        SMALL,
        LARGE
    }

    interface Later {}

    record Bounded(
            @NotBlank @CodePointLength(max = 3) @Nullable String text,

            @CodePointLength(min = 2, max = 3, form = CodePointLength.Form.STRIPPED) @Nullable
            String stripped,

            @CodePointLength(max = 2, form = CodePointLength.Form.NORMALIZED) @Nullable
            String normalized,

            @Min(1) @Max(9) @Nullable Integer number,
            @AssertTrue boolean sure,
            @Vocabulary(Colour.class) @Nullable String colour,
            @Vocabulary(ShirtSize.class) @Nullable String size,
            @Size(max = 1) @Nullable List<String> few,
            @Size(max = 1, groups = Later.class) @Nullable List<String> fewLater) {

        static Bounded nothing() {
            return new Bounded(null, null, null, null, true, null, null, null, null);
        }

        static Bounded texts(String text, String stripped, String normalized) {
            return new Bounded(text, stripped, normalized, null, true, null, null, null, null);
        }

        static Bounded others(int number, boolean sure, String colour, String size, int few) {
            return new Bounded(null, null, null, number, sure, colour, size, list(few), list(few));
        }

        private static List<String> list(int size) {
            return Stream.generate(() -> "x").limit(size).toList();
        }
    }

    private static List<String> broken(Record request, RequestRules<?>... rules) {
        var invalid = catchThrowableOfType(Invalid.class, () -> RequestRules.require(request, List.of(rules)));
        return invalid == null
                ? List.of()
                : invalid.violations().stream()
                        .map(violation -> violation.field() + " " + violation.code())
                        .toList();
    }

    static Stream<Bounded> within() {
        return Stream.of(
                Bounded.nothing(),
                Bounded.texts("😀😀😀", " ab ", "a\u0301e\u0301"),
                Bounded.texts("x", "abc", ""),
                Bounded.others(1, true, "dark-red", "SMALL", 1),
                Bounded.others(9, true, "blue", "LARGE", 0));
    }

    @ParameterizedTest
    @MethodSource("within")
    void what_is_within_its_bounds_or_absent_breaks_none(Bounded request) {
        assertThat(broken(request)).isEmpty();
    }

    @Test
    void each_field_beyond_its_bounds_is_named_once_with_the_first_that_it_breaks() {
        assertThat(broken(Bounded.texts("    ", " a ", "abc")))
                .containsExactly("text required", "stripped length", "normalized length");
        assertThat(broken(Bounded.texts("😀😀😀😀", "abcd", "ﷺ")))
                .containsExactly("text length", "stripped length", "normalized length");
        assertThat(broken(Bounded.others(0, false, "DARK_RED", "small", 2)))
                .containsExactly("number range", "sure required", "colour unknown", "size unknown", "few count");
        assertThat(broken(Bounded.others(10, true, "", "", 1)))
                .containsExactly("number range", "colour unknown", "size unknown");
    }

    /** A rule that every request breaks. */
    private static final class NoX implements RequestRules<Bounded> {

        @Override
        public Class<Bounded> about() {
            return Bounded.class;
        }

        @Override
        public Stream<Violation> broken(Bounded request) {
            return Stream.of(
                    new Violation("number", "Never.", "never"), new Violation("text", "This is no x.", "characters"));
        }
    }

    @Test
    void what_breaks_a_rule_is_told_together_with_what_breaks_a_bound() {
        assertThat(broken(Bounded.texts("x", "a", ""), new NoX()))
                .containsExactly("text characters", "stripped length", "number never");
    }

    @Test
    void of_a_field_beyond_its_bounds_no_rule_says_more() {
        assertThat(broken(Bounded.others(0, true, "blue", "SMALL", 0), new NoX()))
                .containsExactly("text characters", "number range");
    }

    @Test
    void a_rule_is_about_its_own_kind_of_request() {
        record Another(String text) {}
        assertThatCode(() -> RequestRules.require(new Another("x"), List.of(new NoX())))
                .doesNotThrowAnyException();
    }
}
