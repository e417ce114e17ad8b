package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A case in which a moderator is the reported person or a reporter: that moderator may neither read nor decide it. */
@ExtendWith(SerendipExtension.class)
class OwnCaseIT {

    private RunningSerendip serendip;
    private Staff reporter;
    private Staff reported;
    private Staff other;
    private String report;
    private String caseId;

    @BeforeEach
    void two_of_the_moderators_meet_and_one_reports_the_other(RunningSerendip running) {
        serendip = running;
        Person ann = Person.registers(serendip);
        Person bob = Person.registers(serendip);
        report = Staff.reports(serendip, ann, bob, "harassment");
        caseId = Staff.caseAbout(serendip, bob);
        reporter = Staff.promoted(serendip, ann);
        reported = Staff.promoted(serendip, bob);
        other = Staff.moderator(serendip);
    }

    /** The answers to all calls about the case. */
    private List<HttpResponse<String>> everything(Staff staff) {
        Person person = staff.person();
        String path = "/api/moderation/cases/" + caseId;
        return List.of(
                person.gets(path),
                person.gets(path + "/reports"),
                person.gets(path + "/reports/" + report + "/frames/1"),
                person.posts(path + "/notes", "{\"text\": \"It wasn't so\"}"),
                person.posts(path + "/claim", "{}"),
                person.posts(path + "/claim", "{\"takeOver\": \"Mine\"}"),
                staff.decides(caseId, 1, "dismiss-unfounded"),
                person.posts(path + "/confirmation", "{\"version\": 2, \"confirm\": true}"),
                person.puts(path + "/hold", "{\"reason\": \"Mine\"}"),
                person.posts(path + "/hold/lifting", "{\"reason\": \"Mine\"}"));
    }

    private List<String> problems(Staff staff) {
        return everything(staff).stream().map(Staff::problem).distinct().toList();
    }

    private static String queue(Staff staff, String query) {
        return staff.person().gets("/api/moderation/cases?limit=100&" + query).body();
    }

    @Test
    void who_was_reported_finds_no_such_case() {
        assertThat(problems(reported)).containsExactly("404 no-such-case");
        assertThat(queue(reported, "category=harassment")).doesNotContain(caseId);
        assertThat(queue(other, "category=harassment")).contains(caseId);
        assertThat(other.opens(caseId).getInt("version")).isEqualTo(1);
        other.decides(caseId, "dismiss-fair");
        assertThat(queue(reported, "status=closed")).doesNotContain(caseId);
        assertThat(queue(other, "status=closed")).contains(caseId);
        // nor does the log say whom it is about
        String log = "/api/moderation/audit?limit=100&subject=" + caseId;
        assertThat(other.person().gets(log).body()).contains(caseId, reported.name());
        assertThat(reported.person().gets(log).body()).contains(caseId).doesNotContain(reported.name());
    }

    @Test
    void who_reported_finds_it_and_leaves_it_to_others() {
        other.decides(caseId, "ban");
        // a proposed decision changed the version, which is checked before whose case it is
        assertThat(problems(reporter)).containsExactlyInAnyOrder("403 own-case", "409 stale");
        assertThat(queue(reporter, "category=harassment")).contains(caseId, "\"ownCase\":true");
        assertThat(other.opens(caseId).getJsonArray("notes")).isEmpty();
    }

    @Test
    void who_was_sanctioned_finds_no_appeal_of_their_own() {
        other.decides(caseId, "warn");
        String appeal = Staff.appeals(serendip, reported.person());
        String list = "/api/moderation/appeals";
        assertThat(other.person().gets(list + "?limit=100").body()).contains(appeal);
        assertThat(reported.person().gets(list + "?limit=100").body()).doesNotContain(appeal);
        assertThat(Staff.problem(reported.person().gets(list + "/" + appeal))).isEqualTo("404 no-such-appeal");
        assertThat(Staff.problem(reported.person()
                        .posts(
                                list + "/" + appeal + "/decision",
                                "{\"version\": 1, \"grant\": true, \"reply\": \"Yes\"}")))
                .isEqualTo("404 no-such-appeal");
        assertThat(Staff.problem(reporter.answers(appeal, true, "Yes"))).isEqualTo("403 own-decision");
    }
}
