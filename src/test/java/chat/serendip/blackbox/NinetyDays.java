package chat.serendip.blackbox;

import java.util.List;

/** Ninety days of statistics of a busy Serendip, so that pages of figures have something to show. */
final class NinetyDays {

    private static final List<String> STEPS = List.of(
            "select setseed(0.5)",
            """
            insert into accounts (id, username, username_folded, password_hash, birth_date, terms_version, terms_accepted_at, created_at)
            select gen_random_uuid(), 'past' || n, 'past' || n, '$argon2id$x', '1990-01-01', 't', now() - interval '90 days',
                now() - interval '90 days'
            from generate_series(1, 900) n""",
            """
            create temporary table happened as
            select n, gen_random_uuid() as case_id, a.id as account, b.id as reporter, k.category, k.severity, k.lane,
                now() - interval '89 days' * random() as at, power(random(), 3) * k.hours * interval '1 hour' as waited,
                random() as luck
            from generate_series(1, 700) n
                join accounts a on a.username = 'past' || n
                join accounts b on b.username = 'past' || (701 + n % 199)
                join (values (0, 'CHILD_SAFETY', 100, 'URGENT', 1), (1, 'THREAT_OR_SELF_HARM', 90, 'URGENT', 1),
                    (2, 'LOOKS_UNDER_AGE', 70, 'ORDINARY', 20), (3, 'SEXUAL_CONTENT', 60, 'ORDINARY', 26),
                    (4, 'HARASSMENT_OR_HATE', 50, 'ORDINARY', 30), (5, 'SPAM_OR_SCAM', 30, 'ORDINARY', 40),
                    (6, 'OTHER', 10, 'ORDINARY', 48)) k (place, category, severity, lane, hours)
                    on k.place = case when n % 90 = 0 then 0 when n % 40 = 0 then 1 else 2 + (n * 7) % 5 end""",
            """
            insert into cases (id, account, lane, severity, score, categories, report_count, opened_at, last_report_at, first_action_at)
            select case_id, account, lane, severity, 82, array[category], 1, at, at, at + waited
            from happened""",
            """
            with filed as (
                insert into reports (id, encounter, reporter, reported, category, filed_at, mode, started_at, pseudonym_reporter,
                                     pseudonym_reported, message_count, fingerprint)
                select gen_random_uuid(), gen_random_uuid(), reporter, account, category, at, 'VIDEO', at - interval '3 minutes',
                    'Amber Fox', 'Brisk Owl', 7, sha256('x') from happened
                returning id, reported, reporter, category, filed_at)
            insert into case_reports (report_id, case_id, reporter, category, weight, filed_at)
            select f.id, h.case_id, f.reporter, f.category, 82, f.filed_at from filed f join happened h on h.account = f.reported""",
            """
            create temporary table decided as
            select gen_random_uuid() as decision, gen_random_uuid() as sanction, case_id, account, at + waited * 1.3 as at,
                case when luck < 0.35 then 'DISMISS_FAIR' when luck < 0.5 then 'DISMISS_UNFOUNDED' when luck < 0.75 then 'WARN'
                    when luck < 0.93 then 'SUSPEND' else 'BAN' end as kind, random() as luck
            from happened where at + waited * 1.3 < now() and n % 11 <> 0""",
            """
            insert into decisions (id, case_id, case_version, kind, days, rule, facts, decided_at, needs_second, state, single_moderator)
            select decision, case_id, 1, kind, case when kind = 'SUSPEND' then 7 end, 'No insults', 'You called them names.', at,
                false, 'FINAL', kind = 'BAN' from decided""",
            "update cases c set closed_at = d.at from decided d where d.case_id = c.id",
            """
            update reports r set outcome = case when d.kind = 'DISMISS_UNFOUNDED' then 'UNFOUNDED' else 'FAIR' end,
                measure = case d.kind when 'WARN' then 'WARNED' when 'SUSPEND' then 'SUSPENDED' when 'BAN' then 'BANNED' else 'NONE' end,
                decided_at = d.at
            from case_reports cr join decided d on d.case_id = cr.case_id where cr.report_id = r.id""",
            """
            insert into sanctions (id, account, case_id, decision_id, kind, rule, facts, automated, imposed_at, until)
            select sanction, account, case_id, decision,
                case kind when 'WARN' then 'WARNING' when 'SUSPEND' then 'SUSPENSION' else 'BAN' end, 'No insults',
                'You called them names.', false, at, case when kind = 'SUSPEND' then at + interval '7 days' end
            from decided where kind in ('WARN', 'SUSPEND', 'BAN')""",
            """
            insert into sanctions (id, account, case_id, kind, rule, facts, automated, imposed_at, until)
            select gen_random_uuid(), account, case_id, 'PAUSE', 'Several reports', 'Several people reported you.', true, at,
                at + interval '1 hour' from happened where n % 37 = 0""",
            """
            insert into appeals (id, sanction_id, text, appealed_at, decided_at, granted, reply)
            select gen_random_uuid(), sanction, 'It was not me.', at, case when at < now() - interval '4 days' then at + interval '2 days' end,
                case when at < now() - interval '4 days' then luck < 0.05 end,
                case when at < now() - interval '4 days' then 'We looked again.' end
            from decided where kind in ('WARN', 'SUSPEND', 'BAN') and luck < 0.25""",
            """
            insert into notices (id, receipt_hash, category, text, filed_at, decided_at, reply)
            select gen_random_uuid(), sha256(convert_to('n' || n, 'UTF8')), 'OTHER', 'Somebody showed my picture.',
                now() - n * interval '4 days', case when n > 2 then now() - n * interval '3 days' end, case when n > 2 then 'Thank you.' end
            from generate_series(1, 20) n""",
            """
            insert into daily_meetings
            select current_date - day, mode, (2400 + 900 * sin(day / 3.0) + 600 * (day %% 7 / 6)) / (case mode when 'VIDEO' then 1 else 2 end)
            from generate_series(1, 89) day, unnest(array['VIDEO', 'TEXT']) mode
            on conflict do nothing""".replace("%%", "%"),
            """
            insert into daily_waits
            select current_date - day, tenths, (400 * exp(-tenths / (14.0 + 4 * sin(day / 5.0))) + 1)::int
            from generate_series(1, 60) day, generate_series(0, 49) tenths where day <> 20
            on conflict do nothing""",
            """
            insert into daily_crowds
            select current_date - day, 140 + 60 * sin(day / 3.0) + 50 * (day % 7 / 6) from generate_series(1, 60) day where day <> 20
            on conflict do nothing""",
            """
            insert into audit_entries (at, actor, actor_role, action, subject, detail)
            select at, (select id from accounts where username = 'past' || (n % 3 + 1)), 'MODERATOR',
                (array['case-viewed', 'claimed', 'evidence-viewed', 'decided'])[1 + n % 4], 'case ' || case_id,
                (array['{}', '{}', '{"frame":2}', '{"days":7,"kind":"suspend"}'])[1 + n % 4]
            from happened order by at""");

    private NinetyDays() {}

    /** Fills the database; may be called once. */
    static void fill(Db database) {
        if (database.one("select count(*) from accounts where username = 'past1'")
                .equals("0")) {
            database.runAll(STEPS);
        }
    }
}
