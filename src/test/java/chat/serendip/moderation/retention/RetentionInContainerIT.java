package chat.serendip.moderation.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.serendip.moderation.cases.CaseRefusals.NoSuchCase;
import chat.serendip.moderation.cases.CaseRefusals.OwnCase;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.moderation.hold.HoldRefusals.AlreadyHeld;
import chat.serendip.moderation.hold.HoldRefusals.NotHeld;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long everything is kept: tests move the clock, in the real container on a real PostgreSQL. */
class RetentionInContainerIT extends RetentionFixture {

    /** Longer than six months, which are 184 days at most. */
    private static final int AFTER_SIX_MONTHS = 185;

    @Test
    void a_closed_case_goes_after_180_days_with_all_its_evidence_and_the_audit_says_so() {
        reported();
        closed("DISMISS_FAIR");
        runAfter(179);
        assertThat(caseExists()).isTrue();
        runAfter(181);
        assertThat(caseExists()).isFalse();
        assertThat(rows.count("select count(*) from audit_entries where action = 'case-forgotten' and subject = 'case "
                        + caseId + "' and detail = '{\"reports\":1}'"))
                .isEqualTo(1);
        assertThat(count("accounts", "id", reported)).isEqualTo(1);
    }

    @Test
    void an_open_case_stays_however_old_it_is_and_so_does_its_encounter() {
        reported();
        runAfter(1000);
        assertThat(caseExists()).isTrue();
        assertThat(encounterExists()).isTrue();
    }

    @Test
    void an_encounter_goes_after_90_days_once_the_case_about_it_is_closed() {
        reported();
        closed("DISMISS_UNFOUNDED");
        runAfter(89);
        assertThat(encounterExists()).isTrue();
        runAfter(91);
        assertThat(encounterExists()).isFalse();
        assertThat(caseExists()).isTrue();
    }

    @Test
    void a_case_is_kept_until_nobody_may_appeal_any_more() {
        UUID sanction = suspended();
        // six months may be shorter than 182 days, so the sanction begins later than the case's time
        execute("alter table sanctions disable trigger reasons_for_good");
        execute("update sanctions set imposed_at = now() + interval '5 days' where id = '" + sanction + "'");
        execute("alter table sanctions enable trigger reasons_for_good");
        runAfter(181);
        assertThat(caseExists()).isTrue();
        runAfter(5 + AFTER_SIX_MONTHS);
        assertThat(caseExists()).isFalse();
        assertThat(count("sanctions", "id", sanction))
                .as("a sanction outlives its case")
                .isEqualTo(1);
    }

    @Test
    void a_case_is_kept_while_an_appeal_is_open_and_180_days_after_its_answer() {
        UUID sanction = suspended();
        appealed(sanction, 150);
        runAfter(600);
        assertThat(caseExists()).isTrue();
        assertThat(count("appeals", "sanction_id", sanction)).isEqualTo(1);
        answered(sanction, 600);
        runAfter(779);
        assertThat(caseExists()).isTrue();
        runAfter(781);
        assertThat(caseExists()).isFalse();
    }

    @Test
    void a_sanction_that_ended_goes_after_a_year_with_its_appeal_and_one_in_force_stays() {
        UUID ended = suspended();
        appealed(ended, 1);
        answered(ended, 2);
        UUID ban = UUID.randomUUID();
        execute("alter table sanctions disable trigger sanction_by_decision");
        execute("""
                insert into sanctions (id, account, kind, rule, facts, automated, imposed_at)
                values ('%s', '%s', 'BAN', 'r', 'f', false, now())""".formatted(ban, reported));
        execute("alter table sanctions enable trigger sanction_by_decision");
        runAfter(30 + 364);
        assertThat(count("sanctions", "id", ended)).isEqualTo(1);
        runAfter(30 + 366);
        assertThat(count("sanctions", "id", ended)).isZero();
        assertThat(count("appeals", "sanction_id", ended)).isZero();
        runAfter(10_000);
        assertThat(count("sanctions", "id", ban)).isEqualTo(1);
    }

    @Test
    void a_legal_hold_keeps_case_evidence_encounter_and_sanctions_until_it_is_lifted() {
        UUID sanction = suspended();
        assertThat(holds.set(moderator, caseId, " The police asked. ").reason()).isEqualTo("The police asked.");
        assertThatExceptionOfType(AlreadyHeld.class).isThrownBy(() -> holds.set(moderator, caseId, "again"));
        runAfter(10_000);
        assertThat(caseExists()).isTrue();
        assertThat(encounterExists()).isTrue();
        assertThat(count("sanctions", "id", sanction)).isEqualTo(1);
        for (String forbidden : new String[] {
            "delete from cases where id = '" + caseId + "'", "delete from reports where id = '" + report + "'"
        }) {
            assertThatThrownBy(() -> rows.execute(forbidden)).as(forbidden).hasMessageContaining("legal hold");
        }
        holds.lift(moderator, caseId, "They have it.");
        assertThatExceptionOfType(NotHeld.class).isThrownBy(() -> holds.lift(moderator, caseId, "again"));
        runAfter(AFTER_SIX_MONTHS);
        assertThat(caseExists()).isFalse();
        assertThat(rows.count("select count(*) from audit_entries where action in ('hold-set', 'hold-lifted')"
                        + " and detail not like '%olice%' and subject = 'case " + caseId + "'"))
                .as("on record without the words")
                .isEqualTo(2);
    }

    @Test
    void nobody_holds_a_case_that_they_are_part_of_or_may_not_see() {
        reported();
        Moderator part = new Moderator(reporter, "MODERATOR", true);
        assertThatExceptionOfType(OwnCase.class).isThrownBy(() -> holds.set(part, caseId, "mine"));
        execute("update cases set lane = 'URGENT' where id = '" + caseId + "'");
        Moderator ordinary = new Moderator(moderator.account(), "MODERATOR", false);
        assertThatExceptionOfType(NoSuchCase.class).isThrownBy(() -> holds.set(ordinary, caseId, "why"));
    }

    @Test
    void ban_markers_go_when_their_time_is_over_and_flags_after_a_year() {
        account(reported);
        UUID ban = UUID.randomUUID();
        for (String banMarker : new String[] {
            "'EMAIL', sha256('e'), now(), now() + interval '365 days'",
            "'NETWORK', sha256('n'), now(), now() + interval '30 days'"
        }) {
            execute("insert into marks values (gen_random_uuid(), '%s', null, %s)".formatted(ban, banMarker));
        }
        execute("""
                insert into flags (id, account, raised_at, confidence, reasons, sanction_id, banned_at)
                values (gen_random_uuid(), '%s', now(), 'LOW', array['NETWORK'], '%s', now())""".formatted(reported, ban));
        runAfter(29);
        assertThat(count("marks", "sanction_id", ban)).isEqualTo(2);
        runAfter(31);
        assertThat(count("marks", "sanction_id", ban)).isEqualTo(1);
        runAfter(364);
        assertThat(count("marks", "sanction_id", ban)).isEqualTo(1);
        assertThat(count("flags", "account", reported)).isEqualTo(1);
        runAfter(366);
        assertThat(count("marks", "sanction_id", ban)).isZero();
        assertThat(count("flags", "account", reported)).isZero();
    }

    @Test
    void an_answered_notice_goes_after_180_days_and_an_open_one_stays() {
        UUID open = UUID.randomUUID();
        UUID answered = UUID.randomUUID();
        String notice = "insert into notices (id, receipt_hash, category, text, filed_at, decided_at, reply)"
                + " values ('%s', sha256('%s'), 'OTHER', 'text', now(), %s)";
        execute(notice.formatted(open, open, "null, null"));
        execute(notice.formatted(answered, answered, "now(), 'Thank you.'"));
        runAfter(179);
        assertThat(count("notices", "id", answered)).isEqualTo(1);
        runAfter(181);
        assertThat(count("notices", "id", answered)).isZero();
        assertThat(count("notices", "id", open)).isEqualTo(1);
    }

    @Test
    void the_audit_log_is_never_shortened() {
        execute("insert into audit_entries (at, actor_role, action, subject, detail)"
                + " values (now(), 'SYSTEM', 'decided', 'case %s', '{}')".formatted(caseId));
        runAfter(10_000);
        assertThat(count("audit_entries", "subject", "case " + caseId)).isEqualTo(1);
    }

    @Test
    void a_suspension_of_the_right_to_report_goes_a_year_after_its_end() {
        account(reporter);
        execute("insert into report_suspensions values ('%s', now(), now() + interval '10 days', 'ten were unfounded')"
                .formatted(reporter));
        runAfter(10 + 364);
        assertThat(count("report_suspensions", "account", reporter)).isEqualTo(1);
        runAfter(10 + 366);
        assertThat(count("report_suspensions", "account", reporter)).isZero();
    }

    /** The retention with these settings of an operator and otherwise the shipped ones. */
    private Retention configured(Map<String, String> settings) {
        ConfigSource operators = new ConfigSource() {
            @Override
            public Set<String> getPropertyNames() {
                return settings.keySet();
            }

            @Override
            public @Nullable String getValue(String name) {
                return settings.get(name);
            }

            @Override
            public String getName() {
                return "an operator's";
            }

            @Override
            public int getOrdinal() {
                return 500;
            }
        };
        Config config = ConfigProviderResolver.instance()
                .getBuilder()
                .addDefaultSources()
                .withSources(operators)
                .build();
        return new Retention(queries, banMarkers, notices, right, clock, config);
    }

    @Test
    void an_operator_s_times_decide_each_about_its_own() {
        UUID notice = UUID.randomUUID();
        execute("""
                insert into notices (id, receipt_hash, category, text, filed_at, decided_at, reply)
                values ('%s', sha256('%s'), 'OTHER', 'text', now(), now(), 'Thank you.')""".formatted(notice, notice));
        UUID pause = UUID.randomUUID();
        reported();
        closed("DISMISS_FAIR");
        execute("""
                insert into sanctions (id, account, kind, rule, facts, automated, imposed_at, until, lifted_at, lifted_because)
                values ('%s', '%s', 'PAUSE', 'r', 'f', true, now(), now() + interval '1 hour', now(), 'DISMISSED')""".formatted(pause, reported));
        Retention shipped = configured(Map.of());
        Retention shorter = configured(Map.of(
                "serendip.retention.cases", "P3D",
                "serendip.retention.notices", "P5D",
                "serendip.retention.sanctions", "P7D"));
        time.in(Duration.ofDays(8), shipped::run);
        assertThat(caseExists()).isTrue();
        time.in(Duration.ofDays(2), shorter::run);
        assertThat(caseExists()).isTrue();
        time.in(Duration.ofDays(4), shorter::run);
        assertThat(caseExists()).isFalse();
        assertThat(count("notices", "id", notice)).isEqualTo(1);
        time.in(Duration.ofDays(6), shorter::run);
        assertThat(count("notices", "id", notice)).isZero();
        assertThat(count("sanctions", "id", pause)).isEqualTo(1);
        time.in(Duration.ofDays(8), shorter::run);
        assertThat(count("sanctions", "id", pause)).isZero();
    }
}
