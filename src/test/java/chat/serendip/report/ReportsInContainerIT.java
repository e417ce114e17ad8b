package chat.serendip.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.serendip.kernel.AccountId;
import chat.serendip.platform.Digests;
import chat.serendip.platform.paging.Cursor;
import chat.serendip.report.ReportRefusals.NoSuchNotice;
import chat.serendip.report.ReportRefusals.ReportingSuspended;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What moderation needs of reports, in the real container on a real PostgreSQL: events, outcomes, accuracy, evidence.
 */
class ReportsInContainerIT extends ReportsFixture {

    @Test
    void moderators_see_what_was_filed_and_that_nobody_changed_it() {
        AccountId ann = account();
        AccountId bob = account();
        FiledReport report = storedReport(filed(ann, bob));
        assertThat(report.intact()).isTrue();
        assertThat(report.reporter()).isEqualTo(ann);
        assertThat(report.reported()).isEqualTo(bob);
        assertThat(report.lines())
                .extracting(QuotedLine::speaker, QuotedLine::text)
                .containsExactly(
                        Assertions.tuple(Speaker.REPORTER, "hello"),
                        Assertions.tuple(Speaker.REPORTED, "something bad"));
        assertThat(report.pseudonymOfReported()).isEqualTo("Quiet Owl");
        assertThat(evidence.about(Set.of(ann, bob), 10).get(bob))
                .extracting(EarlierReport::id)
                .containsExactly(report.id());
        assertThat(evidence.by(Set.of(ann, bob), 10).get(ann))
                .extracting(EarlierReport::id)
                .containsExactly(report.id());
        assertThat(evidence.by(Set.of(bob), 10)).isEmpty();
        assertThat(evidence.frame(report.id(), 1)).isEmpty();
        // a change by somebody with all rights in the database is noticed
        execute("alter table report_lines disable trigger evidence_frozen");
        execute("update report_lines set text = 'something worse' where report = '" + report.id() + "' and place = 2");
        execute("alter table report_lines enable trigger evidence_frozen");
        assertThat(storedReport(report.id()).intact()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whether_lines_were_lost_in_a_restart_is_part_of_what_was_filed(boolean takenUp) {
        AccountId ann = account();
        AccountId bob = account();
        ReportId id = ReportId.random();
        reports.add(id, encounter(ann, bob, takenUp), Category.SPAM_OR_SCAM, "look", List.of());
        assertThat(storedReport(id).takenUp()).isEqualTo(takenUp);
        assertThat(storedReport(id).intact()).isTrue();
        forge("reports", "update reports set taken_up = not taken_up where id = 'ID'", id);
        assertThat(storedReport(id).intact()).isFalse();
    }

    private static final byte[] PICTURE = {(byte) 0xFF, (byte) 0xD8, 1, 2, 3};

    /** A report with so many pictures. */
    private ReportId filed(AccountId reporter, AccountId reported, int pictures) {
        ReportId id = ReportId.random();
        List<StoredFrame> frames = IntStream.rangeClosed(1, pictures)
                .mapToObj(place -> {
                    byte[] hash = Digests.sha256(new byte[] {(byte) place});
                    VerifiedFrame verifiedFrame =
                            new VerifiedFrame(place, clock.instant(), hash, new RedrawnImage(640, 480, PICTURE));
                    return new StoredFrame(
                            Category.SPAM_OR_SCAM,
                            verifiedFrame,
                            evidenceCipher.seal(PICTURE, EvidenceCipher.binding(id, place, hash)));
                })
                .toList();
        reports.add(id, encounter(reporter, reported), Category.SPAM_OR_SCAM, "look", frames);
        return id;
    }

    private Optional<byte[]> shown(ReportId id, int place) throws Exception {
        transaction.begin();
        try {
            return new Evidence(entities, evidenceCipher).frame(id, place);
        } finally {
            transaction.rollback();
        }
    }

    private void forge(String table, String change, ReportId id) {
        execute("alter table " + table + " disable trigger user");
        execute(change.replace("ID", id.toString()));
        execute("alter table " + table + " enable trigger user");
    }

    @Test
    void however_many_reports_are_read_it_takes_two_queries_and_no_picture() {
        AccountId bob = account();
        List<ReportId> many =
                IntStream.range(0, 5).mapToObj(i -> filed(account(), bob, 3)).toList();
        Statistics statistics =
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        // a query that names the pictures' bytes would fail
        execute("alter table report_frames rename column sealed to unread");
        try {
            for (List<ReportId> some : List.of(many, many.subList(0, 1))) {
                statistics.clear();
                List<FiledReport> read = evidence.of(some);
                assertThat(statistics.getPrepareStatementCount()).isEqualTo(2);
                assertThat(read).hasSameSizeAs(some).allSatisfy(report -> {
                    assertThat(report.intact()).isTrue();
                    assertThat(report.lines()).extracting(QuotedLine::line).containsExactly(1, 2);
                    assertThat(report.frames())
                            .extracting(FrameDescription::place)
                            .containsExactly(1, 2, 3);
                });
            }
        } finally {
            execute("alter table report_frames rename column unread to sealed");
            statistics.setStatisticsEnabled(false);
        }
    }

    @Test
    void a_picture_is_verified_when_it_is_shown() throws Exception {
        ReportId id = filed(account(), account(), 2);
        assertThat(shown(id, 1)).hasValue(PICTURE);
        assertThat(shown(id, 3)).isEmpty();
        // another sealed picture, even one that was sealed for this place, isn't the one whose hash the fingerprint
        // covers
        String forged = HexFormat.of().formatHex(evidenceCipher.seal(PICTURE, EvidenceCipher.binding(id, 1)));
        forge(
                "report_frames",
                "update report_frames set sealed = '\\x" + forged + "' where report = 'ID' and place = 1",
                id);
        assertThatExceptionOfType(EvidenceChanged.class).isThrownBy(() -> shown(id, 1));
        assertThat(shown(id, 2)).hasValue(PICTURE);
        forge("report_frames", "update report_frames set hash = sha256('x') where report = 'ID' and place = 2", id);
        assertThat(storedReport(id).intact()).isFalse();
        assertThatExceptionOfType(EvidenceChanged.class).isThrownBy(() -> shown(id, 2));
    }

    @Test
    void a_former_fingerprint_is_verified_when_a_picture_is_shown() throws Exception {
        ReportId id = filed(account(), account(), 2);
        storeAsVersion1(id);
        assertThat(storedReport(id).intact()).isNull();
        assertThat(storedReport(id).frames()).hasSize(2);
        assertThat(shown(id, 2)).hasValue(PICTURE);
        forge("reports", "update reports set comment = 'forged' where id = 'ID'", id);
        assertThatExceptionOfType(EvidenceChanged.class).isThrownBy(() -> shown(id, 2));

        ReportId without = filed(account(), account(), 0);
        storeAsVersion1(without);
        assertThat(storedReport(without).intact()).isTrue();
        forge("reports", "update reports set comment = 'forged' where id = 'ID'", without);
        assertThat(storedReport(without).intact()).isFalse();
    }

    /**
     * Changes the report to what version 1 stored: the fingerprint covers the encrypted bytes, which are bound only to
     * their place.
     */
    private void storeAsVersion1(ReportId id) {
        FiledReport report = storedReport(id);
        List<Object> parts = new ArrayList<>(
                List.of(id, report.encounter(), "SPAM_OR_SCAM", "look", report.at(), "VIDEO", report.startedAt()));
        parts.add(null);
        parts.addAll(List.of("Amber Otter", "Quiet Owl", 2, 2));
        report.lines().forEach(line -> parts.addAll(List.of(line.line(), line.speaker(), line.text(), line.at())));
        for (FrameDescription frame : report.frames()) {
            byte[] sealed = evidenceCipher.seal(PICTURE, EvidenceCipher.binding(id, frame.place()));
            parts.addAll(List.of(frame.takenAt(), Digests.sha256(new byte[] {(byte) frame.place()}), 640, 480, sealed));
            forge(
                    "report_frames",
                    "update report_frames set sealed = '\\x" + HexFormat.of().formatHex(sealed)
                            + "' where report = 'ID' and place = " + frame.place(),
                    id);
        }
        forge(
                "reports",
                "update reports set fingerprint_version = 1, fingerprint = '\\x"
                        + Fingerprint.of(parts).hex() + "' where id = 'ID'",
                id);
    }

    @Test
    void a_report_whose_case_can_t_be_opened_is_not_filed() {
        AccountId ann = account();
        AccountId bob = account();
        failingCase.failAbout(bob);
        ReportId id = ReportId.random();
        assertThatThrownBy(() -> reports.add(id, encounter(ann, bob), Category.OTHER, null, List.of()))
                .hasStackTraceContaining("on purpose");
        assertThat(evidence.of(List.of(id))).isEmpty();
        assertThat(failingCase.observed(bob).category()).isEqualTo(Category.OTHER);
    }

    @Test
    void outcomes_are_told_to_the_reporter_and_an_appeal_may_turn_them() throws Exception {
        AccountId ann = account();
        ReportId id = filed(ann, account());
        decide(Outcome.FAIR, Measure.BANNED, id);
        MyReport listed = reports.of(ann, 10, Cursor.parse(null)).items().get(0);
        assertThat(listed.outcome()).isEqualTo("fair");
        assertThat(listed.action()).isEqualTo("banned");
        decide(Outcome.FAIR, Measure.NONE, id);
        assertThat(reports.of(ann, 10, Cursor.parse(null)).items().get(0).action())
                .isEqualTo("none");
        assertThat(storedReport(id).intact()).isTrue();
    }

    @Test
    void a_decision_is_one_and_within_its_maker_s_transaction() {
        ReportId id = filed(account(), account());
        assertThatExceptionOfType(TransactionalException.class)
                .isThrownBy(() -> outcomes.decide(List.of(id), Outcome.FAIR, Measure.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> decide(Outcome.OPEN, Measure.NONE, id));
        assertThatIllegalArgumentException().isThrownBy(() -> decide(Outcome.UNFOUNDED, Measure.WARNED, id));
    }

    @Test
    void accuracy_counts_what_is_decided() throws Exception {
        AccountId ann = account();
        AccountId bob = account();
        ReportId[] six =
                IntStream.range(0, 6).mapToObj(i -> filed(ann, account())).toArray(ReportId[]::new);
        decide(Outcome.FAIR, Measure.NONE, six[0], six[1], six[2], six[3]);
        assertThat(accuracies.of(Set.of(ann, bob)))
                .containsEntry(ann, new Accuracy(4, 4))
                .containsEntry(bob, Accuracy.UNKNOWN);
        decide(Outcome.UNFOUNDED, Measure.NONE, six[4]);
        assertThat(accuracies.of(Set.of(ann))).containsExactly(Map.entry(ann, new Accuracy(4, 5)));
        assertThat(accuracies.of(Set.of())).isEmpty();
    }

    @Test
    void the_right_to_report_is_taken_for_a_while_and_given_back() {
        AccountId ann = account();
        right.require(ann);
        right.suspend(ann, clock.instant().plus(Duration.ofDays(1)), "ten were unfounded");
        right.suspend(ann, null, "twenty were unfounded");
        assertThatExceptionOfType(ReportingSuspended.class)
                .isThrownBy(() -> right.require(ann))
                .withMessage("twenty were unfounded")
                .satisfies(refused -> assertThat(refused.retryAfter()).isEmpty());
        right.restore(ann);
        right.require(ann);
        assertThat(right.suspension(ann)).isEmpty();
    }

    @Test
    void evidence_is_destroyed_with_its_report_only() throws Exception {
        ReportId id = filed(account(), account());
        ReportId kept = filed(account(), account());
        transaction.begin();
        assertThat(evidence.destroy(List.of(id))).isEqualTo(1);
        transaction.commit();
        assertThat(evidence.of(List.of(id, kept))).extracting(FiledReport::id).containsExactly(kept);
    }

    @Test
    void a_notice_is_answered_once_and_its_receipt_tells() {
        var form = new NoticeRequest("threat", "somebody threatens me", "yesterday", null, true);
        Receipt receipt = notices.add(form);
        assertThat(notices.state(receipt).status()).isEqualTo("open");
        FiledNotice notice = notices.all(EnumSet.allOf(Category.class), 1, Cursor.parse(null))
                .items()
                .get(0);
        assertThat(notices.open(EnumSet.allOf(Category.class), 100, Cursor.parseOldestFirst(null))
                        .items())
                .contains(notice);
        assertThat(notices.decide(UUID.fromString(notice.id()), "We have looked into it."))
                .isTrue();
        assertThat(notices.decide(UUID.fromString(notice.id()), "Again.")).isFalse();
        assertThat(notices.decide(UUID.randomUUID(), "Nobody's.")).isFalse();
        assertThat(notices.state(receipt).reply()).isEqualTo("We have looked into it.");
        assertThat(notices.find(UUID.fromString(notice.id()))).isPresent();
        assertThat(notices.deleteDecidedBefore(clock.instant().minus(Duration.ofDays(180))))
                .isZero();
        assertThat(notices.deleteDecidedBefore(clock.instant().plusSeconds(1))).isPositive();
        assertThatExceptionOfType(NoSuchNotice.class).isThrownBy(() -> notices.state(receipt));
    }
}
