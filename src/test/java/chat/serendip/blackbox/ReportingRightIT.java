package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moderators suspend an account's right to report, and restore it. */
@ExtendWith(SerendipExtension.class)
class ReportingRightIT {

    private RunningSerendip serendip;
    private Person ann;
    private Person bob;
    private Staff mod;
    private String path;

    @BeforeEach
    void appoint(RunningSerendip serendip) {
        this.serendip = serendip;
        ann = Person.registers(serendip);
        bob = Person.registers(serendip);
        mod = Staff.moderator(serendip);
        path = "/api/moderation/reporters/" + Reporting.account(serendip, ann) + "/suspension";
    }

    /** The answer when the reporter reports a partner after a new encounter. */
    private HttpResponse<String> reports() {
        Person stranger = Person.registers(serendip);
        try (RawSocket a = ann.connects();
                RawSocket b = stranger.connects()) {
            return Reporting.report(ann, Meeting.of(a, b).encounter(), "spam");
        }
    }

    @Test
    void it_is_taken_with_reasons_and_given_back() {
        Staff.reports(serendip, ann, bob, "spam");
        assertThat(Staff.problem(mod.person().gets(path))).isEqualTo("404 no-such-reporter");
        HttpResponse<String> taken =
                mod.person().puts(path, "{\"reasons\": \"Nine of ten were untrue.\", \"days\": 7}");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        JsonObject stop = Person.json(taken);
        assertThat(Duration.between(Instant.parse(stop.getString("since")), Instant.parse(stop.getString("until"))))
                .isBetween(
                        Duration.ofDays(7).minusSeconds(5), Duration.ofDays(7).plusSeconds(5));
        assertThat(Person.json(mod.person().gets(path))).isEqualTo(stop);
        HttpResponse<String> refused = reports();
        assertThat(Staff.problem(refused)).isEqualTo("403 reporting-suspended");
        assertThat(Person.json(refused).getString("detail")).isEqualTo("Nine of ten were untrue.");
        JsonObject history = mod.opens(Staff.caseAbout(serendip, bob))
                .getJsonObject("reports")
                .getJsonArray("items")
                .getJsonObject(0)
                .getJsonObject("history");
        assertThat(history.getBoolean("reportingSuspended")).isTrue();

        assertThat(mod.person().deletes(path).statusCode()).isEqualTo(204);
        assertThat(Staff.problem(mod.person().gets(path))).isEqualTo("404 no-such-reporter");
        assertThat(reports().statusCode()).isEqualTo(201);
        assertThat(new Db(serendip)
                        .column(
                                "select action from audit_entries where subject like '%' || ? order by id",
                                Reporting.account(serendip, ann)))
                .containsExactly("reporting-suspended", "reporting-restored");
    }

    @Test
    void without_days_it_lasts_until_it_is_given_back() {
        JsonObject stop = Person.json(mod.person().puts(path, "{\"reasons\": \"Enough.\"}"));
        assertThat(stop.containsKey("until")).isFalse();
        assertThat(Staff.problem(reports())).isEqualTo("403 reporting-suspended");
    }

    @Test
    void who_was_reported_by_them_has_no_say_in_it() {
        Staff.reports(serendip, ann, bob, "spam");
        Staff reported = Staff.promoted(serendip, bob);
        assertThat(Staff.problem(reported.person().puts(path, "{\"reasons\": \"Revenge\"}")))
                .isEqualTo("403 own-case");
        assertThat(Staff.problem(reported.person().deletes(path))).isEqualTo("403 own-case");
    }

    @ParameterizedTest
    @CsvSource({"'', 7, reasons required", "x, 0, days range", "x, 366, days range"})
    void reasons_are_given_and_days_are_bounded(String reasons, int days, String violation) {
        assertThat(Reporting.violation(
                        mod.person().puts(path, "{\"reasons\": \"%s\", \"days\": %d}".formatted(reasons, days))))
                .isEqualTo(violation);
    }

    @Test
    void nobody_of_that_id_is_no_reporter() {
        String nobody = "/api/moderation/reporters/" + UUID.randomUUID() + "/suspension";
        assertThat(Staff.problem(mod.person().puts(nobody, "{\"reasons\": \"x\"}")))
                .isEqualTo("404 no-such-reporter");
    }
}
