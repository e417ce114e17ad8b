package chat.serendip.moderation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.common.Lane;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.platform.Invalid;
import chat.serendip.platform.Violation;
import chat.serendip.platform.http.RequestRules;
import chat.serendip.report.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionRulesTest {

    private static void require(DecisionRequest request) {
        RequestRules.require(request, List.of(new DecisionRules()));
    }

    private static DecisionRequest request(
            String kind, @Nullable Integer days, @Nullable String rule, @Nullable String facts) {
        return new DecisionRequest(1, kind, days, rule, facts, null);
    }

    static List<DecisionKind> kinds() {
        return DecisionKind.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void only_a_ban_needs_a_second_moderator_but_everything_does_where_a_child_is_concerned(DecisionKind kind) {
        assertThat(kind.needsSecond(false)).isEqualTo(kind.name().equals("BAN"));
        assertThat(kind.needsSecond(true)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void only_an_unfounded_dismissal_says_that_the_reporters_were_wrong(DecisionKind kind) {
        assertThat(kind.outcome().wireName())
                .isEqualTo(kind.equals(DecisionKind.DISMISS_UNFOUNDED) ? "unfounded" : "fair");
        assertThat(kind.sanction().isPresent()).isEqualTo(!kind.name().startsWith("DISMISS"));
    }

    @ParameterizedTest
    @CsvSource({
        "CHILD_SAFETY, urgent",
        "THREAT_OR_SELF_HARM, urgent",
        "LOOKS_UNDER_AGE, ordinary",
        "SEXUAL_CONTENT, ordinary",
        "HARASSMENT_OR_HATE, ordinary",
        "SPAM_OR_SCAM, ordinary",
        "OTHER, ordinary"
    })
    void child_safety_and_threats_have_a_lane_of_their_own(Category category, String lane) {
        assertThat(Lane.of(category).wireName()).isEqualTo(lane);
    }

    @Test
    void the_urgent_lane_is_there_only_for_who_has_the_permission() {
        assertThat(new Moderator(AccountId.random(), "MODERATOR", false).sees(Lane.URGENT))
                .isFalse();
        assertThat(new Moderator(AccountId.random(), "MODERATOR", false).sees(Lane.ORDINARY))
                .isTrue();
        assertThat(new Moderator(AccountId.random(), "MODERATOR", true).sees(Lane.URGENT))
                .isTrue();
    }

    @Test
    void a_dismissal_needs_no_reasons() {
        assertThatCode(() -> require(request("dismiss-fair", null, null, null))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "warn, -, -, -, rule facts",
                "warn, -, ' ', Facts, rule",
                "warn, 3, Rule, Facts, days",
                "suspend, -, Rule, Facts, days",
                "suspend, 0, Rule, Facts, days",
                "suspend, 366, Rule, Facts, days",
                "ban, -, Rule, -, facts",
                "banish, -, Rule, Facts, kind"
            })
    void what_a_statement_of_reasons_lacks_is_told_field_by_field(
            String kind, Integer days, String rule, String facts, String fields) {
        var invalid = catchThrowableOfType(Invalid.class, () -> require(request(kind, days, rule, facts)));
        assertThat(invalid.violations()).extracting(Violation::field).containsExactlyInAnyOrder(fields.split(" "));
    }

    @Test
    void texts_are_counted_as_the_database_counts_them() {
        String emoji = "\uD83D\uDE00".repeat(DecisionRequest.LONGEST_RULE);
        assertThatCode(() -> require(request("warn", null, emoji, "Facts"))).doesNotThrowAnyException();
        var invalid = catchThrowableOfType(Invalid.class, () -> require(request("warn", null, emoji + "x", "Facts")));
        assertThat(invalid.violations()).extracting(Violation::code).containsExactly("length");
    }
}
