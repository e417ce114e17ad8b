package chat.serendip.blackbox;

import static chat.serendip.blackbox.Reporting.nonce;
import static chat.serendip.blackbox.Reporting.picture;
import static chat.serendip.blackbox.Reporting.problem;
import static chat.serendip.blackbox.Reporting.report;
import static chat.serendip.blackbox.Reporting.violation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.serendip.serve.RunningSerendip;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SerendipExtension.class)
class EvidenceIT {

    private RunningSerendip serendip;
    private Person ann;
    private Person bob;
    private RawSocket a;
    private RawSocket b;
    private String encounter;

    @BeforeEach
    void meet(RunningSerendip serendip) {
        this.serendip = serendip;
        ann = Person.registers(serendip);
        bob = Person.registers(serendip);
        a = ann.connects();
        b = bob.connects();
        encounter = Meeting.of(a, b).encounter();
    }

    @AfterEach
    void part() {
        a.close();
        b.close();
    }

    private List<String> frames(String id) {
        return DatabaseDump.rows(
                serendip,
                "select place || ' ' || width || 'x' || height || ' ' || encode(sealed, 'hex') from report_frames"
                        + " where report = '" + id + "' order by place");
    }

    private String filed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Person.json(answer).getString("id");
    }

    @Test
    void three_pictures_are_kept_sealed() {
        String id = filed(report(
                ann,
                encounter,
                "sexual-content",
                nonce(ann, encounter),
                picture(640, 480),
                picture(320, 240),
                picture(1280, 1280)));
        assertThat(frames(id)).hasSize(3);
        assertThat(frames(id).get(0)).startsWith("1 640x480 01").doesNotContain("ffd8ff", "4a464946");
        assertThat(frames(id).get(2)).startsWith("3 1280x1280 01");
    }

    @Test
    void pictures_bound_to_another_encounter_are_refused_and_the_two_are_parted_all_the_same() {
        String others = nonce(ann, encounter);
        a.say("{\"type\":\"leave\",\"encounter\":\"" + encounter + "\"}");
        a.next("parted");
        b.next("parted");
        String next = Meeting.of(a, b).encounter();
        assertThat(violation(report(ann, next, "sexual-content", others, picture(64, 48))))
                .isEqualTo("nonce unknown");
        assertThat(b.next("parted").getString("reason")).isEqualTo("partner-left");
        assertThat(Reporting.blocks(ann)).isEqualTo(1);
        // nothing was filed: without the picture it is
        assertThat(Person.json(ann.gets("/api/reports")).getJsonArray("items")).isEmpty();
        filed(report(ann, next, "sexual-content"));
    }

    @Test
    void the_partner_s_nonce_is_not_mine() {
        assertThat(violation(report(ann, encounter, "spam", nonce(bob, encounter), picture(64, 48))))
                .isEqualTo("nonce unknown");
    }

    @Test
    void pictures_sent_again_are_refused_with_their_report() {
        String nonce = nonce(ann, encounter);
        filed(report(ann, encounter, "spam", nonce, picture(64, 48)));
        assertThat(problem(report(ann, encounter, "spam", nonce, picture(64, 48))))
                .isEqualTo("409 already-reported");
    }

    @Test
    void with_child_safety_no_picture_is_taken() {
        assertThat(violation(report(ann, encounter, "child-safety", nonce(ann, encounter), picture(64, 48))))
                .isEqualTo("frames not-for-this-category");
        filed(report(ann, encounter, "child-safety"));
    }

    @Test
    void too_many_and_too_large_ones_are_refused() {
        byte[] small = picture(16, 16);
        assertThat(violation(report(ann, encounter, "spam", nonce(ann, encounter), small, small, small, small)))
                .isEqualTo("frames count");
        assertThat(violation(report(ann, encounter, "spam", nonce(ann, encounter), picture(1281, 16))))
                .isEqualTo("frames[0].image dimensions");
        byte[] padded = new byte[300 * 1024 + 1];
        System.arraycopy(small, 0, padded, 0, small.length);
        assertThat(violation(report(ann, encounter, "spam", nonce(ann, encounter), padded)))
                .isEqualTo("frames[0].image size");
        byte[] largest = new byte[300 * 1024];
        System.arraycopy(small, 0, largest, 0, small.length);
        byte[] another = largest.clone();
        another[another.length - 1] = 1;
        byte[] third = largest.clone();
        third[third.length - 1] = 2;
        filed(report(ann, encounter, "spam", nonce(ann, encounter), largest, another, third));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update report_lines set text = 'forged' where report = 'ID' | evidence is frozen",
                "delete from report_lines where report = 'ID' | evidence is frozen",
                "update report_frames set taken_at = now() where report = 'ID' | evidence is frozen",
                "delete from report_frames where report = 'ID' | evidence is frozen",
                "update reports set category = 'OTHER' where id = 'ID' | a report is frozen",
                "update reports set taken_up = true where id = 'ID' | a report is frozen",
                "update reports set comment = 'forged' where id = 'ID' | a report is frozen",
                "update reports set reported = reporter where id = 'ID' | a report is frozen",
                "update reports set reporter = reported where id = 'ID' | a report is frozen",
                "update reports set outcome = 'FAIR' where id = 'ID' | report_decided_whole",
                "update reports set outcome = 'UNFOUNDED', measure = 'BANNED', decided_at = now() where id = 'ID' | report_unfounded_without_measure",
                "insert into reports select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid()))).* from reports r where id = 'ID' | report_once",
                "insert into reports select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'encounter', gen_random_uuid(), 'reported', reporter))).* from reports r where id = 'ID' | report_never_oneself",
                "insert into reports select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'encounter', gen_random_uuid(), 'category', 'RUDE'))).* from reports r where id = 'ID' | reports_category_check",
                "insert into report_lines values ('ID', 51, 51, 'REPORTED', 'x', now()) | report_lines_place_check",
                "insert into report_lines values ('ID', 2, 2, 'EVE', 'x', now()) | report_lines_speaker_check",
                "insert into report_frames select report, 4, category, taken_at, hash, width, height, sealed from report_frames where report = 'ID' | report_frames_place_check",
                "insert into report_frames select report, 2, category, taken_at, hash, width, height, sealed from report_frames where report = 'ID' | report_frame_once",
                "insert into report_frames select report, 2, 'CHILD_SAFETY', taken_at, hash, width, height, sealed from report_frames where report = 'ID' | no_frame_of_a_child",
                "insert into report_frames select report, 2, 'OTHER', taken_at, sha256(hash), width, height, sealed from report_frames where report = 'ID' | report_frames_report_category_fkey",
            })
    void the_schema_forbids_what_must_never_happen(String change, String reason) {
        b.say("{\"type\":\"say\",\"encounter\":\"" + encounter + "\",\"text\":\"as it was said\"}");
        a.next("said");
        String id = filed(report(ann, encounter, "sexual-content", nonce(ann, encounter), picture(64, 48)));
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DatabaseDump.execute(serendip, change.replace("ID", id)))
                .withMessageContaining(reason);
    }

    @Test
    void evidence_goes_with_its_report() throws SQLException {
        b.say("{\"type\":\"say\",\"encounter\":\"" + encounter + "\",\"text\":\"as it was said\"}");
        a.next("said");
        String id = filed(report(ann, encounter, "sexual-content", nonce(ann, encounter), picture(64, 48)));
        assertThat(DatabaseDump.execute(serendip, "delete from reports where id = '" + id + "'"))
                .isEqualTo(1);
        assertThat(frames(id)).isEmpty();
        assertThat(DatabaseDump.rows(serendip, "select text from report_lines where report = '" + id + "'"))
                .isEmpty();
    }
}
