-- The audit log for good, and what the figures are counted from.

-- How far the log has come. The next entry follows this one and not the newest row, so that a newest row that was removed
-- leaves a gap for ever
create table audit_head (
    -- there is one
    lone    boolean primary key default true check (lone),
    entries bigint  not null check (entries >= 0),
    hash    bytea   not null check (octet_length(hash) = 32)
);
insert into audit_head (entries, hash)
    select coalesce(max(id), 0), coalesce((select hash from audit_entries order by id desc limit 1), decode(repeat('00', 32), 'hex'))
    from audit_entries;

-- It runs as the owner of the tables: who writes an entry needs no right on the head. The head's row is the lock that keeps two
-- writers from following the same entry
create or replace function chain_audit_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    head audit_head;
begin
    select * into strict head from audit_head for update;
    new.id := head.entries + 1;
    new.previous := head.hash;
    new.hash := sha256(new.previous || convert_to(audit_line(new), 'UTF8'));
    update audit_head set entries = new.id, hash = new.hash;
    return new;
end $$;
-- nobody hangs it on a table of their own
revoke execute on function chain_audit_entry() from public;

-- what verifying the log found
create table audit_verifications (
    id        bigint      generated always as identity primary key,
    at        timestamptz not null,
    entries   bigint      not null check (entries >= 0),
    -- the hash of the newest entry: a later verification looks whether that entry still has it
    head      bytea       not null check (octet_length(head) = 32),
    -- the first entry that is not as it was written; none if the chain holds
    broken_at bigint
);

create trigger append_only before update or delete on audit_verifications
    for each row execute function refuse_change('the audit log is append-only');
create trigger append_only_as_a_whole before truncate on audit_verifications
    for each statement execute function refuse_change('the audit log is append-only');

-- Where the tables' owner is who Serendip runs as, it takes these rights from itself; where it is another role, that one says
-- after each migration what the running role may do
revoke update, delete, truncate on audit_entries, audit_verifications from current_user;

create function let_work(worker name) returns void language plpgsql as $$
begin
    execute format('grant usage on schema public to %I', worker);
    execute format('grant select, insert, update, delete on all tables in schema public to %I', worker);
    execute format('revoke all on audit_entries, audit_verifications, audit_head, flyway_schema_history from %I', worker);
    execute format('grant select, insert on audit_entries, audit_verifications to %I', worker);
    execute format('grant select on audit_head, flyway_schema_history to %I', worker);
end $$;

create index audit_by_action on audit_entries (action, id);
create index audit_by_time on audit_entries (at);

-- How many encounters began on a day. Counted as they begin, because encounters are forgotten and accounts deleted
create table daily_meetings (
    day   date   not null,
    mode  text   not null check (mode in ('VIDEO', 'TEXT')),
    count bigint not null check (count > 0),
    primary key (day, mode)
);
insert into daily_meetings
    select (started_at at time zone 'UTC')::date, mode, count(*) from encounters group by 1, 2;

-- How long people waited on a day, from seek to met: so many so long, in tenths of a second
create table daily_waits (
    day    date    not null,
    tenths integer not null check (tenths >= 0),
    count  bigint  not null check (count > 0),
    primary key (day, tenths)
);

-- what the figures of some days are read from, without the rows themselves
drop index reports_by_day;
create index reports_by_day on reports (filed_at) include (category, outcome);
create index cases_by_opening on cases (opened_at);
create index cases_by_closing on cases (closed_at) where closed_at is not null;
create index cases_by_first_action on cases (first_action_at) include (lane, opened_at) where first_action_at is not null;
create index decisions_by_day on decisions (coalesce(confirmed_at, decided_at)) include (kind) where state = 'FINAL';
create index sanctions_automated on sanctions (imposed_at) where automated;
create index appeals_by_day on appeals (appealed_at);
