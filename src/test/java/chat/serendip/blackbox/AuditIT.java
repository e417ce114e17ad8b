package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.serendip.serve.RunningSerendip;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit log: what it says, and what the schema forbids to do with it. */
@ExtendWith(SerendipExtension.class)
class AuditIT {

    private static List<String> actions(RunningSerendip serendip, String caseId, Staff by) {
        return new Db(serendip)
                .column(
                        "select action from audit_entries where subject = ? and actor = cast(? as uuid) order by id",
                        "case " + caseId,
                        by.id());
    }

    @Test
    void every_view_and_every_deed_is_on_record(RunningSerendip serendip) {
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "harassment");
        String caseId = Staff.caseAbout(serendip, bob);
        Staff mod = Staff.moderator(serendip);
        mod.opens(caseId);
        mod.claims(caseId, "{}");
        mod.opens(caseId);
        mod.decides(caseId, "warn");
        assertThat(actions(serendip, caseId, mod))
                .containsExactly("case-viewed", "claimed", "case-viewed", "case-viewed", "decided");
        assertThat(new Db(serendip)
                        .one(
                                "select detail from audit_entries where subject = ? and action = 'decided'",
                                "case " + caseId))
                .contains("\"kind\":\"warn\"")
                .doesNotContain("singleModerator", bob.username(), "names");
    }

    @Test
    void the_chain_holds_however_many_write_at_once(RunningSerendip serendip) throws Exception {
        Person bob = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), bob, "harassment");
        String caseId = Staff.caseAbout(serendip, bob);
        List<CompletableFuture<Void>> views = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            Staff mod = Staff.moderator(serendip);
            views.add(CompletableFuture.runAsync(() -> {
                for (int view = 0; view < 10; view++) {
                    mod.opens(caseId);
                }
            }));
        }
        views.forEach(CompletableFuture::join);
        assertThat(new Db(serendip).one("select count(*) from audit_entries where subject = ?", "case " + caseId))
                .isEqualTo("60");
        verifyChain(serendip);
    }

    /** Verifies the chain with code that is independent of the server's. */
    private static void verifyChain(RunningSerendip serendip) throws SQLException, NoSuchAlgorithmException {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        byte[] before = new byte[32];
        long expected = 1;
        try (Connection connection = new Db(serendip).open();
                ResultSet entries = connection.createStatement().executeQuery("""
                        select id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor,
                            actor_role, action, subject, detail, previous, hash from audit_entries order by id""")) {
            while (entries.next()) {
                assertThat(entries.getLong("id")).isEqualTo(expected++);
                String actor = entries.getString("actor");
                String line = String.join(
                        "\n",
                        entries.getString("id"),
                        entries.getString("at"),
                        actor == null ? "-" : actor,
                        entries.getString("actor_role"),
                        entries.getString("action"),
                        entries.getString("subject"),
                        entries.getString("detail"));
                sha.update(before);
                byte[] hash = sha.digest(line.getBytes(StandardCharsets.UTF_8));
                assertThat(Arrays.equals(entries.getBytes("previous"), before)).isTrue();
                assertThat(Arrays.equals(entries.getBytes("hash"), hash)).isTrue();
                before = hash;
            }
        }
        assertThat(expected).isGreaterThan(60);
    }

    @Test
    void two_writers_can_not_follow_the_same_entry(RunningSerendip serendip) throws Exception {
        String add = "insert into audit_entries (at, actor_role, action, subject, detail)"
                + " values (now(), 'SYSTEM', 'tried', 'nothing', '{}')";
        CompletableFuture<Integer> second;
        try (Connection first = new Db(serendip).open()) {
            first.setAutoCommit(false);
            first.createStatement().executeUpdate(add);
            second = CompletableFuture.supplyAsync(() -> new Db(serendip).run(add));
            Eventually.get(
                    () -> new Db(serendip).one("select count(*) from pg_locks where not granted"),
                    waiting -> !waiting.equals("0"));
            assertThat(second.isDone()).isFalse();
            first.commit();
        }
        second.join();
        verifyChain(serendip);
    }

    /** AuditChainTest tests what else it can't do, and that the owner's rights don't help it either. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entries set detail = '{}'",
                "delete from audit_entries",
                "truncate audit_entries",
                "alter table audit_entries disable trigger all"
            })
    void the_role_that_the_server_runs_as_has_no_right_to_change_the_log(String deed, RunningSerendip serendip) {
        assertThatThrownBy(() -> new Db(serendip).tryToRun(deed))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("42501"));
    }

    @Test
    void the_command_names_the_entry_that_was_altered_and_so_does_the_admin_page(RunningSerendip serendip)
            throws Exception {
        Staff mod = Staff.moderator(serendip);
        mod.person().gets("/api/moderation/audit");
        Db db = new Db(serendip);
        assertThat(verified(serendip)).startsWith("0 The audit log is intact: ");
        String entry = db.one("select max(id) - 1 from audit_entries");
        String detail = db.one("select detail from audit_entries where id = ?", Long.valueOf(entry));
        String unseen =
                "set session_replication_role = replica; update audit_entries set detail = '%s' where id = " + entry;
        db.runAsSuperuser(unseen.formatted("{\"forged\":true}"));
        try {
            assertThat(verified(serendip))
                    .isEqualTo("1 Entry " + entry + " was altered: its hash is not that of what it says.");
            JsonObject state = Person.json(mod.person().gets("/api/moderation/audit/state"));
            assertThat(state.getBoolean("intact")).isFalse();
            assertThat(state.getString("brokenAt")).isEqualTo(entry);
        } finally {
            db.runAsSuperuser(unseen.formatted(detail));
        }
        assertThat(verified(serendip)).startsWith("0 The audit log is intact: ");
        assertThat(Person.json(mod.person().gets("/api/moderation/audit/state")).getBoolean("intact"))
                .isTrue();
    }

    /** The output of the WAR's own verification, run as an operator runs it. */
    private static String verified(RunningSerendip serendip) throws Exception {
        var database = serendip.database();
        return WarCommand.run(
                serendip,
                Map.of("DB_URL", database.url(), "DB_USER", database.user(), "DB_PASSWORD", database.password()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "insert into cases (id, account, lane, severity, score, categories, report_count, opened_at, last_report_at)"
                        + " select gen_random_uuid(), account, 'ORDINARY', 1, 0, array['SPAM'], 1, now(), now() from cases"
                        + " where closed_at is null and account is not null limit 1 | one_open_case",
                "update cases set closed_at = now() where closed_at is null and not awaiting_second | a case is closed by a decision",
                "update cases set closed_at = null where closed_at is not null | a closed case stays closed",
                "update decisions set kind = 'DISMISS_FAIR' where state = 'FINAL' | a decision is never changed",
                "update decisions d set confirmed_by = decided_by where state = 'FINAL' and confirmed_by is not null and not exists"
                        + " (select 1 from case_reports r where r.case_id = d.case_id and r.reporter = d.decided_by) | four_eyes",
                "insert into decisions select gen_random_uuid(), case_id, 1, 'WARN', null, 'r', 'f', null, decided_by,"
                        + " now(), false, 'FINAL', null, null, null, false from decisions d where state = 'FINAL' and not single_moderator and not exists"
                        + " (select 1 from case_reports r where r.case_id = d.case_id and r.reporter = d.decided_by) limit 1 | decided_once",
                "insert into decisions select gen_random_uuid(), id, 1, 'BAN', null, 'r', 'f', null, null, now(), false,"
                        + " 'FINAL', null, null, null, false from cases where closed_at is null limit 1 | second_if_the_kind_needs_one",
                "insert into decisions select gen_random_uuid(), id, 1, 'BANISH', null, 'r', 'f', null, null, now(), true,"
                        + " 'PROPOSED', null, null, null, false from cases where closed_at is null and not awaiting_second limit 1 | days_if_the_kind_has_an_end",
                "insert into decisions select gen_random_uuid(), id, 1, 'SUSPEND', null, 'r', 'f', null, null, now(), false,"
                        + " 'FINAL', null, null, null, false from cases where closed_at is null limit 1 | days_if_the_kind_has_an_end",
                "insert into decisions select gen_random_uuid(), id, 1, 'DISMISS_FAIR', 3, null, null, null, null, now(), false,"
                        + " 'FINAL', null, null, null, false from cases where closed_at is null limit 1 | dismissal_without_days",
                "insert into decisions select gen_random_uuid(), id, 1, 'WARN', null, 'r', null, null, null, now(), false,"
                        + " 'FINAL', null, null, null, false from cases where closed_at is null limit 1 | sanction_with_reasons",
                "insert into decisions select gen_random_uuid(), id, 1, 'WARN', null, 'r', 'f', null, account, now(), false,"
                        + " 'FINAL', null, null, null, false from cases where closed_at is null and account is not null limit 1 | nobody decides a case that they are part of",
                "insert into decisions select gen_random_uuid(), case_id, 1, 'WARN', null, 'r', 'f', null, reporter, now(),"
                        + " false, 'FINAL', null, null, null, false from case_reports r join cases c on c.id = r.case_id"
                        + " where c.closed_at is null and reporter is not null limit 1 | nobody decides a case that they are part of",
                "update sanctions set facts = 'something else' | a statement of reasons is never changed",
                "update sanctions set until = until + interval '1 day' where until is not null | a statement of reasons is never changed",
                "insert into sanctions (id, account, kind, rule, facts, automated, imposed_at)"
                        + " select gen_random_uuid(), id, 'BAN', 'r', 'f', false, now() from accounts limit 1 | a sanction follows from a decision",
                "insert into sanctions (id, account, kind, rule, facts, automated, imposed_at)"
                        + " select gen_random_uuid(), id, 'BAN', 'r', 'f', true, now() from accounts limit 1 | only_short_measures_are_automatic",
                "insert into sanctions (id, account, kind, rule, facts, automated, imposed_at, until)"
                        + " select gen_random_uuid(), id, 'SUSPENSION', 'r', 'f', true, now(), now() + interval '1 hour'"
                        + " from accounts limit 1 | automatic_if_nobody_decides_the_kind",
                "update sanctions set acknowledged_at = imposed_at where kind = 'BAN' | acknowledged_if_the_kind_is",
                "update accounts set standing = 'BANNED', standing_until = now() where standing = 'GOOD' | standing_of_a_kind",
                "update accounts set standing_until = now() where standing = 'GOOD' | good_standing_has_no_end",
                "update reports set measure = 'SCOLDED' where outcome = 'FAIR' | report_with_a_measure",
                "insert into reason_texts values (gen_random_uuid(), 'Banishing', 'BANISH', 'r', 'f') | reason_text_of_a_kind",
                "insert into sanctions (id, account, kind, rule, facts, automated, imposed_at, until)"
                        + " select gen_random_uuid(), id, 'PAUSE', 'r', 'f', true, now(), now() + interval '25 hours'"
                        + " from accounts limit 1 | only_short_measures_are_automatic",
                "insert into appeals (id, sanction_id, text, appealed_at)"
                        + " select gen_random_uuid(), id, 't', imposed_at + interval '7 months' from sanctions"
                        + " where not exists (select 1 from appeals a where a.sanction_id = sanctions.id) limit 1 | too late to appeal",
                "insert into appeals (id, sanction_id, text, appealed_at)"
                        + " select gen_random_uuid(), sanction_id, 't', appealed_at from appeals limit 1 | appeal_once",
                "update appeals set decided_at = now(), granted = true where decided_at is null | decided_with_a_reply",
                "update appeals a set decided_at = now(), granted = true, reply = 'r', decided_by = s.decided_by"
                        + " from sanctions s where s.id = a.sanction_id and a.decided_at is null | somebody else decides an appeal"
            })
    void the_schema_forbids_once_more_what_must_never_happen(
            String forbidden, String reason, RunningSerendip serendip) {
        somethingOfEverything(serendip);
        assertThatThrownBy(() -> new Db(serendip).tryToRun(forbidden))
                .as(forbidden)
                .hasMessageContaining(reason)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).startsWith("23"));
    }

    private static void somethingOfEverything(RunningSerendip serendip) {
        if (!new Db(serendip)
                        .one("select count(*) from cases where closed_at is null and account is not null")
                        .equals("0")
                && !new Db(serendip)
                        .one("select count(*) from appeals a join sanctions s on s.id = a.sanction_id"
                                + " where a.decided_at is null and s.decided_by is not null")
                        .equals("0")
                && !new Db(serendip)
                        .one("select count(*) from decisions where confirmed_at is not null")
                        .equals("0")) {
            return;
        }
        Staff mod = Staff.moderator(serendip);
        Person open = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), open, "spam");
        Person banned = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), banned, "spam");
        mod.decides(Staff.caseAbout(serendip, banned), "ban");
        Staff.moderator(serendip).confirms(Staff.caseAbout(serendip, banned), true);
        Person suspended = Person.registers(serendip);
        Staff.reports(serendip, Person.registers(serendip), suspended, "spam");
        mod.decides(Staff.caseAbout(serendip, suspended), "suspend");
        Staff.appeals(serendip, suspended.atAnotherDevice());
    }
}
