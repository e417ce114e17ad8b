package chat.serendip.moderation.retention;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.account.StoredRows;
import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.moderation.hold.Holds;
import chat.serendip.moderation.mark.BanMarkers;
import chat.serendip.platform.MovableTime;
import chat.serendip.platform.job.JobScheduler;
import chat.serendip.report.Notices;
import chat.serendip.report.ReportingRight;
import jakarta.inject.Inject;
import java.io.File;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** A report and what may follow from it, with a clock that tests move, in the real container on a real PostgreSQL. */
@ExtendWith(ArquillianExtension.class)
abstract class RetentionFixture {

    @Inject
    StoredRows rows;

    @Inject
    JobScheduler jobScheduler;

    @Inject
    Holds holds;

    @Inject
    MovableTime time;

    @Inject
    RetentionQueries queries;

    @Inject
    BanMarkers banMarkers;

    @Inject
    Notices notices;

    @Inject
    ReportingRight right;

    @Inject
    Clock clock;

    final AccountId reporter = AccountId.random();
    final AccountId reported = AccountId.random();
    final Moderator moderator = new Moderator(AccountId.random(), "MODERATOR", true);
    final UUID caseId = UUID.randomUUID();
    final UUID report = UUID.randomUUID();
    final UUID encounter = UUID.randomUUID();

    @Deployment
    static WebArchive wholeWarAndTests() {
        return ShrinkWrap.create(ZipImporter.class, "serendip-retention.war")
                .importFrom(new File(System.getProperty("serendip.war", "target/serendip.war")))
                .as(WebArchive.class)
                .addClasses(RetentionFixture.class, RetentionInContainerIT.class, StoredRows.class, MovableTime.class)
                .addAsLibraries(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()));
    }

    void execute(String sql) {
        try {
            rows.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    void account(AccountId id) {
        execute("""
                insert into accounts (id, username, username_folded, password_hash, birth_date, terms_version,
                                      terms_accepted_at, created_at)
                values ('%s', 'n%s', 'n%s', '$argon2id$', '1990-01-01', 'test', now(), now())
                """.formatted(id, id.toString().substring(0, 8), id));
    }

    /** Creates a report that was filed just now, with a line and a picture. */
    void reported() {
        account(reporter);
        account(reported);
        account(moderator.account());
        execute("""
                insert into encounters (id, mode, started_at, ended_at, account_a, account_b, pseudonym_a, pseudonym_b,
                                        end_reason_a, end_reason_b)
                values ('%s', 'TEXT', now() - interval '2 minutes', now() - interval '1 minute', '%s', '%s', 'A', 'B', 'LEFT',
                        'PARTNER_LEFT')""".formatted(encounter, reporter, reported));
        execute("""
                insert into reports (id, encounter, reporter, reported, category, filed_at, mode, started_at,
                                     pseudonym_reporter, pseudonym_reported, message_count, fingerprint)
                values ('%s', '%s', '%s', '%s', 'OTHER', now(), 'TEXT', now(), 'A', 'B', 1, sha256('x'))
                """.formatted(report, encounter, reporter, reported));
        execute("insert into report_lines values ('%s', 1, 1, 'REPORTED', 'hello', now())".formatted(report));
        execute("""
                insert into report_frames values ('%s', 1, 'OTHER', now(), sha256('x'), 4, 4, sha256('a') || sha256('b'))
                """.formatted(report));
        execute("""
                insert into cases (id, account, lane, severity, score, categories, report_count, opened_at, last_report_at)
                values ('%s', '%s', 'ORDINARY', 10, 10, array['OTHER'], 1, now(), now())""".formatted(caseId, reported));
        execute("insert into case_reports values ('%s', '%s', '%s', 'OTHER', 10, now())"
                .formatted(report, caseId, reporter));
        execute("insert into notes values (gen_random_uuid(), '%s', null, 'seen', now())".formatted(caseId));
    }

    void closed(String kind) {
        String reasons = kind.startsWith("DISMISS") ? "null, null" : "'No insults', 'You called them names.'";
        execute("""
                with decided as (
                    insert into decisions (id, case_id, case_version, kind, days, rule, facts, decided_by, decided_at,
                                           needs_second, state, single_moderator)
                    values (gen_random_uuid(), '%s', 1, '%s', %s, %s, '%s', now(), false, 'FINAL', true))
                update cases set closed_at = now() where id = '%s'""".formatted(
                        caseId, kind, kind.equals("SUSPEND") ? "30" : "null", reasons, moderator.account(), caseId));
    }

    UUID suspended() {
        UUID sanction = UUID.randomUUID();
        reported();
        closed("SUSPEND");
        execute("""
                insert into sanctions (id, account, case_id, decision_id, kind, rule, facts, automated, decided_by, imposed_at, until)
                select '%s', '%s', d.case_id, d.id, 'SUSPENSION', d.rule, d.facts, false, d.decided_by, now(),
                    now() + interval '30 days'
                from decisions d where d.case_id = '%s'""".formatted(sanction, reported, caseId));
        return sanction;
    }

    void appealed(UUID sanction, int days) {
        execute("insert into appeals (id, sanction_id, text, appealed_at) values (gen_random_uuid(), '%s', 'no', now()"
                        .formatted(sanction)
                + " + interval '" + days + " days')");
    }

    void answered(UUID sanction, int days) {
        execute(
                "update appeals set decided_at = now() + interval '%d days', granted = false, reply = 'Yes.' where sanction_id = '%s'"
                        .formatted(days, sanction));
    }

    void runAfter(int days) {
        time.in(Duration.ofDays(days), jobScheduler::run);
    }

    long count(String table, String column, Object id) {
        return rows.count("select count(*) from " + table + " where " + column + " = '" + id + "'");
    }

    boolean caseExists() {
        long evidence = count("report_lines", "report", report)
                + count("report_frames", "report", report)
                + count("reports", "id", report)
                + count("case_reports", "case_id", caseId)
                + count("notes", "case_id", caseId);
        boolean exists = count("cases", "id", caseId) == 1;
        assertThat(evidence).as("the evidence comes and goes with its case").isEqualTo(exists ? 5 : 0);
        return exists;
    }

    boolean encounterExists() {
        return count("encounters", "id", encounter) == 1;
    }
}
