-- What moderators work on and what they decide. What must never happen is forbidden here too.

create table cases (
    id              uuid        primary key,
    -- whom it is about; a deleted account leaves the case to its retention
    account         uuid        references accounts (id) on delete set null,
    version         integer     not null default 1 check (version >= 1),
    lane            text        not null check (lane in ('URGENT', 'ORDINARY')),
    severity        integer     not null check (severity between 1 and 1000),
    -- sum of the reporters' weights, in hundredths
    score           bigint      not null check (score >= 0),
    -- the categories of its reports, each once
    categories      text[]      not null check (cardinality(categories) >= 1),
    report_count    integer     not null check (report_count >= 1),
    opened_at       timestamptz not null,
    last_report_at  timestamptz not null,
    -- when somebody first claimed or decided it: how long people wait for us
    first_action_at timestamptz check (first_action_at >= opened_at),
    -- an automatic pause ran because of it
    paused          boolean     not null default false,
    awaiting_second boolean     not null default false,
    closed_at       timestamptz check (closed_at >= opened_at),
    constraint closed_awaits_nobody check (closed_at is null or not awaiting_second)
);
-- one open case per account
create unique index one_open_case on cases (account) where closed_at is null;
-- the queue, in its order; all ascending, so that a place in it is one comparison
create index cases_queue on cases (lane, (-severity), (-score), opened_at, id) where closed_at is null;
create index cases_waiting on cases (lane, opened_at) where closed_at is null;
create index cases_closed on cases (lane, closed_at desc, id desc) where closed_at is not null;
create index cases_of_account on cases (account, opened_at desc);

create table case_reports (
    report_id uuid        primary key references reports (id) on delete cascade,
    case_id   uuid        not null references cases (id) on delete cascade,
    reporter  uuid        references accounts (id) on delete set null,
    category  text        not null,
    -- what the report counted for when it came, in hundredths
    weight    integer     not null check (weight between 0 and 1000),
    filed_at  timestamptz not null
);
create index case_reports_of_case on case_reports (case_id, filed_at);
create index case_reports_by_reporter on case_reports (reporter, filed_at desc);

-- who works on a case now: at most one
create table claims (
    case_id   uuid        primary key references cases (id) on delete cascade,
    moderator uuid        not null references accounts (id) on delete cascade,
    since     timestamptz not null,
    until     timestamptz not null check (until > since)
);
create index claims_of_moderator on claims (moderator);

create table decisions (
    id               uuid        primary key,
    case_id          uuid        not null references cases (id) on delete cascade,
    -- the version of the case that was decided on
    case_version     integer     not null check (case_version >= 1),
    kind             text        not null check (kind in ('DISMISS_FAIR', 'DISMISS_UNFOUNDED', 'WARN', 'SUSPEND', 'BAN')),
    days             integer     check (days between 1 and 365),
    rule             text        check (char_length(rule) between 1 and 200),
    facts            text        check (char_length(facts) between 1 and 4000),
    note             text        check (char_length(note) between 1 and 4000),
    decided_by       uuid        references accounts (id) on delete set null,
    decided_at       timestamptz not null,
    needs_second     boolean     not null,
    state            text        not null check (state in ('PROPOSED', 'FINAL', 'DECLINED')),
    confirmed_by     uuid        references accounts (id) on delete set null,
    confirmed_at     timestamptz check (confirmed_at >= decided_at),
    confirmation     text        check (char_length(confirmation) between 1 and 4000),
    -- decided while the rules that need a second moderator were switched off
    single_moderator boolean     not null,
    constraint suspension_for_days check ((kind = 'SUSPEND') = (days is not null)),
    constraint sanction_with_reasons check (kind in ('DISMISS_FAIR', 'DISMISS_UNFOUNDED') or (rule is not null and facts is not null)),
    constraint ban_needs_second check (kind <> 'BAN' or needs_second or single_moderator),
    constraint second_confirmed check (state <> 'FINAL' or not needs_second or confirmed_at is not null),
    constraint proposed_only_for_second check (state = 'FINAL' or needs_second),
    constraint confirmed_or_declined check ((confirmed_at is null) = (state = 'PROPOSED' or (state = 'FINAL' and not needs_second))),
    constraint four_eyes check (decided_by <> confirmed_by)
);
create unique index decided_once on decisions (case_id) where state = 'FINAL';
create unique index proposed_once on decisions (case_id) where state = 'PROPOSED';
create index decisions_of_case on decisions (case_id, decided_at);

-- nobody decides a case that they are part of
create function refuse_decision_on_own_case() returns trigger language plpgsql as $$
begin
    if exists (select 1 from cases c where c.id = new.case_id and c.account in (new.decided_by, new.confirmed_by))
            or exists (select 1 from case_reports r
                       where r.case_id = new.case_id and r.reporter in (new.decided_by, new.confirmed_by)) then
        raise exception 'nobody decides a case that they are part of' using errcode = 'check_violation', constraint = 'own_case';
    end if;
    return new;
end $$;

create trigger own_case before insert or update of decided_by, confirmed_by on decisions
    for each row when (not new.single_moderator) execute function refuse_decision_on_own_case();

-- what was decided stays decided
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%', tg_argv[0] using errcode = 'check_violation', constraint = tg_name;
end $$;

create trigger decided_for_good before update of case_id, case_version, kind, days, rule, facts, state, decided_at on decisions
    for each row when (old.state <> 'PROPOSED') execute function refuse_change('a decision is never changed');

create trigger closed_for_good before update of closed_at on cases
    for each row when (old.closed_at is not null) execute function refuse_change('a closed case stays closed');

create function require_decision() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from decisions d where d.case_id = new.id and d.state = 'FINAL') then
        raise exception 'a case is closed by a decision' using errcode = 'check_violation', constraint = 'closed_by_decision';
    end if;
    return null;
end $$;

create constraint trigger closed_by_decision after insert or update of closed_at on cases deferrable initially deferred
    for each row when (new.closed_at is not null) execute function require_decision();

-- a restriction with its statement of reasons. It outlives its case, so it keeps who decided
create table sanctions (
    id              uuid        primary key,
    account         uuid        references accounts (id) on delete cascade,
    case_id         uuid        references cases (id) on delete set null,
    decision_id     uuid        constraint sanction_once unique references decisions (id) on delete set null,
    kind            text        not null check (kind in ('WARNING', 'PAUSE', 'SUSPENSION', 'BAN')),
    rule            text        not null check (char_length(rule) between 1 and 200),
    facts           text        not null check (char_length(facts) between 1 and 4000),
    automated       boolean     not null,
    decided_by      uuid        references accounts (id) on delete set null,
    confirmed_by    uuid        references accounts (id) on delete set null,
    imposed_at      timestamptz not null,
    until           timestamptz check (until > imposed_at),
    acknowledged_at timestamptz check (acknowledged_at >= imposed_at),
    lifted_at       timestamptz check (lifted_at >= imposed_at),
    lifted_because  text        check (lifted_because in ('APPEAL', 'DISMISSED')),
    constraint ends_by_itself check ((kind in ('PAUSE', 'SUSPENSION')) = (until is not null)),
    constraint only_short_measures_are_automatic check (automated = (kind = 'PAUSE')
        and (not automated or until <= imposed_at + interval '24 hours')),
    constraint only_warnings_are_acknowledged check (acknowledged_at is null or kind = 'WARNING'),
    constraint lifted_for_a_reason check ((lifted_at is null) = (lifted_because is null))
);
create index sanctions_of_account on sanctions (account, imposed_at desc, id desc);
-- one automatic pause a case
create unique index one_pause_a_case on sanctions (case_id) where automated;

create function require_final_decision() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from decisions d where d.id = new.decision_id and d.state = 'FINAL'
                   and (d.kind, new.kind) in (('WARN', 'WARNING'), ('SUSPEND', 'SUSPENSION'), ('BAN', 'BAN'))) then
        raise exception 'a sanction follows from a decision' using errcode = 'check_violation', constraint = 'sanction_by_decision';
    end if;
    return new;
end $$;

create trigger sanction_by_decision before insert on sanctions
    for each row when (not new.automated) execute function require_final_decision();

create trigger reasons_for_good before update of kind, rule, facts, automated, imposed_at, until on sanctions
    for each row execute function refuse_change('a statement of reasons is never changed');

create table appeals (
    id               uuid        primary key,
    -- one appeal per sanction
    sanction_id      uuid        not null constraint appeal_once unique references sanctions (id) on delete cascade,
    text             text        not null check (char_length(text) between 1 and 2000),
    appealed_at      timestamptz not null,
    version          integer     not null default 1 check (version >= 1),
    decided_by       uuid        references accounts (id) on delete set null,
    decided_at       timestamptz check (decided_at >= appealed_at),
    granted          boolean,
    reply            text        check (char_length(reply) between 1 and 4000 and reply ~ '\S'),
    single_moderator boolean     not null default false,
    constraint decided_with_a_reply check ((decided_at is null) = (granted is null) and (decided_at is null) = (reply is null)),
    constraint decider_only_when_decided check (decided_by is null or decided_at is not null)
);
create index appeals_open on appeals (appealed_at, id) where decided_at is null;
create index appeals_decided on appeals (decided_at desc, id desc) where decided_at is not null;

create function check_appeal() returns trigger language plpgsql as $$
declare
    about sanctions;
begin
    select * into about from sanctions where id = new.sanction_id;
    if new.appealed_at > about.imposed_at + interval '6 months' then
        raise exception 'too late to appeal' using errcode = 'check_violation', constraint = 'appeal_in_time';
    end if;
    if not new.single_moderator and new.decided_by in (about.decided_by, about.confirmed_by, about.account) then
        raise exception 'somebody else decides an appeal' using errcode = 'check_violation', constraint = 'appeal_by_another';
    end if;
    return new;
end $$;

create trigger appeal_in_order before insert or update of decided_by, appealed_at on appeals
    for each row execute function check_appeal();

create trigger appeal_for_good before update of text, appealed_at, decided_at, granted, reply on appeals
    for each row when (old.decided_at is not null) execute function refuse_change('a decided appeal is never changed');

create table notes (
    id         uuid        primary key,
    case_id    uuid        not null references cases (id) on delete cascade,
    author     uuid        references accounts (id) on delete set null,
    text       text        not null check (char_length(text) between 1 and 4000),
    written_at timestamptz not null
);
create index notes_of_case on notes (case_id, written_at);

create table reason_texts (
    id    uuid primary key,
    name  text not null constraint reason_text_name unique check (char_length(name) between 1 and 80),
    kind  text check (kind in ('WARN', 'SUSPEND', 'BAN')),
    rule  text not null check (char_length(rule) between 1 and 200),
    facts text not null check (char_length(facts) between 1 and 4000)
);

-- what is yet to be done elsewhere because of something committed here; a row is done only after its effect
create table outbox (
    id         bigint      generated always as identity primary key,
    effect     text        not null check (effect in ('EXPEL')),
    account    uuid        not null,
    written_at timestamptz not null,
    attempts   integer     not null default 0,
    -- not tried again before
    due_at     timestamptz not null,
    done_at    timestamptz
);
create index outbox_undone on outbox (due_at, id) where done_at is null;

-- Who did or viewed what. Each entry carries the hash of the one before; ids have no gaps. actor is no foreign key: a deleted
-- account must not change the past
create table audit_entries (
    id         bigint      primary key check (id >= 1),
    at         timestamptz not null,
    actor      uuid,
    actor_role text        not null check (actor_role ~ '^[A-Z_]{1,20}$'),
    action     text        not null check (action ~ '^[a-z-]{1,40}$'),
    subject    text        not null check (subject ~ '^[a-z-]{1,20}( [0-9a-zA-Z-]{1,60})?$'),
    -- a JSON object, in one line
    detail     text        not null check (left(detail, 1) = '{' and position(chr(10) in detail) = 0 and char_length(detail) <= 8000),
    previous   bytea       not null constraint one_successor unique check (octet_length(previous) = 32),
    hash       bytea       not null unique check (octet_length(hash) = 32)
);
create index audit_by_subject on audit_entries (subject, id);
create index audit_by_actor on audit_entries (actor, id);

-- what an entry's hash covers, besides the hash before it: one field a line
create function audit_line(entry audit_entries) returns text language sql immutable as $$
    select entry.id || chr(10) || to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || chr(10)
        || coalesce(entry.actor::text, '-') || chr(10) || entry.actor_role || chr(10) || entry.action || chr(10)
        || entry.subject || chr(10) || entry.detail
$$;

-- the chain is closed here, under a lock that is held until the commit: two writers can't both follow the same entry
create function chain_audit_entry() returns trigger language plpgsql as $$
declare
    last audit_entries;
begin
    perform pg_advisory_xact_lock(hashtext('audit_entries'));
    select * into last from audit_entries order by id desc limit 1;
    new.id := coalesce(last.id, 0) + 1;
    new.previous := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
    new.hash := sha256(new.previous || convert_to(audit_line(new), 'UTF8'));
    return new;
end $$;

create trigger audit_chain before insert on audit_entries for each row execute function chain_audit_entry();

create trigger append_only before update or delete on audit_entries
    for each row execute function refuse_change('the audit log is append-only');

create trigger append_only_as_a_whole before truncate on audit_entries
    for each statement execute function refuse_change('the audit log is append-only');
