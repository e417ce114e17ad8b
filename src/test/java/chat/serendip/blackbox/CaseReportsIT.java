package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A case's reports are paged, and opening a case reads no pictures. */
@ExtendWith(SerendipExtension.class)
class CaseReportsIT {

    private RunningSerendip serendip;
    private Db db;
    private Person ann;
    private Person bob;
    private Staff mod;

    @BeforeEach
    void appoint(RunningSerendip running) {
        serendip = running;
        db = new Db(running);
        ann = Person.registers(running);
        bob = Person.registers(running);
        mod = Staff.moderator(running);
    }

    private static String path(String caseId) {
        return "/api/moderation/cases/" + caseId;
    }

    private static List<String> ids(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(report -> report.getString("id"))
                .toList();
    }

    /** Adds so many more reports of deleted accounts to the case; four of them were filed at the same time. */
    private void more(String caseId, int count) {
        for (int number = 0; number < count; number++) {
            String id = UUID.randomUUID().toString();
            String ago = Math.max(1, number - 2) + " minutes";
            db.run("""
                    insert into reports (id, encounter, category, filed_at, mode, started_at, pseudonym_reporter,
                                         pseudonym_reported, message_count, fingerprint)
                    select cast(? as uuid), gen_random_uuid(), 'OTHER', opened_at - cast(? as interval), 'TEXT',
                        opened_at - interval '1 day', 'A', 'B', 0, sha256('x') from cases where id = cast(? as uuid)""", id, ago, caseId);
            db.run("""
                    insert into case_reports (report_id, case_id, category, weight, filed_at)
                    select id, cast(? as uuid), category, 0, filed_at from reports where id = cast(? as uuid)""", caseId, id);
        }
    }

    @Test
    void a_case_is_opened_with_the_oldest_of_its_reports_and_the_others_follow_page_by_page() {
        Staff.reports(serendip, ann, bob, "other");
        String caseId = Staff.caseAbout(serendip, bob);
        assertThat(mod.opens(caseId).getJsonObject("reports").containsKey("next"))
                .isFalse();
        more(caseId, 24);
        JsonObject first = mod.opens(caseId).getJsonObject("reports");
        List<String> read = new ArrayList<>(ids(first));
        assertThat(read).hasSize(20);
        JsonObject page = first;
        while (page.containsKey("next")) {
            page = Person.json(mod.person().gets(path(caseId) + "/reports?limit=2&after=" + page.getString("next")));
            assertThat(page.getJsonArray("items").size()).isBetween(1, 2);
            read.addAll(ids(page));
        }
        assertThat(read)
                .isEqualTo(db.column(
                        "select report_id from case_reports where case_id = cast(? as uuid) order by filed_at, report_id",
                        caseId));
        JsonObject again = Person.json(mod.person().gets(path(caseId) + "/reports"));
        assertThat(again).isEqualTo(first);
    }

    @Test
    void reading_a_further_page_is_on_record() {
        Staff.reports(serendip, ann, bob, "other");
        String caseId = Staff.caseAbout(serendip, bob);
        assertThat(mod.person().gets(path(caseId) + "/reports").statusCode()).isEqualTo(200);
        assertThat(db.one(
                        "select count(*) from audit_entries where action = 'case-viewed' and subject = ? and actor = cast(? as uuid)",
                        "case " + caseId,
                        mod.id()))
                .isEqualTo("1");
    }

    @Test
    void a_picture_that_is_not_what_was_filed_is_not_shown() {
        String report;
        try (RawSocket a = ann.connects();
                RawSocket b = bob.connects()) {
            String encounter = Meeting.of(a, b).encounter();
            report = Person.json(Reporting.report(
                            ann,
                            encounter,
                            "spam",
                            Reporting.nonce(ann, encounter),
                            Reporting.picture(64, 48),
                            Reporting.picture(48, 64)))
                    .getString("id");
        }
        String caseId = Staff.caseAbout(serendip, bob);
        String frames = path(caseId) + "/reports/" + report + "/frames/";
        assertThat(mod.person().gets(frames + "1").statusCode()).isEqualTo(200);
        // somebody with all rights in the database stores one picture in the place of the other
        db.runAsOwner("alter table report_frames disable trigger evidence_frozen");
        db.runAsOwner("""
                update report_frames set sealed = (select sealed from report_frames where report = 'ID' and place = 2)
                where report = 'ID' and place = 1""".replace("ID", report));
        db.runAsOwner("alter table report_frames enable trigger evidence_frozen");
        assertThat(Staff.problem(mod.person().gets(frames + "1"))).isEqualTo("409 evidence-changed");
        assertThat(mod.person().gets(frames + "2").statusCode()).isEqualTo(200);
        assertThat(Staff.problem(mod.person().gets(frames + "3"))).isEqualTo("404 no-such-case");
    }
}
