-- Seats: at which node each account sits, and in which encounter. They take a talk up again after a restart of the server.

create table seats (
    -- made with the account, by a trigger: a claim is always an update of one row
    account   uuid   primary key references accounts on delete cascade,
    -- the run of a server whose the seat is; none: nobody's yet
    node      uuid,
    -- raised by one with every claim and with every begin: who expects an epoch expects the whole row
    epoch     bigint not null default 0 check (epoch >= 0),
    -- the encounter that began last; it stays when it has ended
    encounter uuid,
    partner   uuid,
    -- whether this side gives way when both offer at once
    polite    boolean,
    -- what this side was looking for, each one a line
    interests text   not null default '' check (char_length(interests) <= 1000),
    languages text   not null default '' check (char_length(languages) <= 500),
    constraint all_of_an_encounter_or_nothing
        check ((encounter is null) = (partner is null) and (encounter is null) = (polite is null)),
    constraint a_wish_is_of_an_encounter check (encounter is not null or (interests = '' and languages = '')),
    constraint only_what_was_claimed_begins check (encounter is null or node is not null),
    constraint never_beside_oneself check (partner <> account)
) with (fillfactor = 50); -- no other index: every change stays within its page

insert into seats (account) select id from accounts;

-- as the owner of the tables: the role that Serendip runs as may neither add nor delete seats
create function seat_a_new_account() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into seats (account) values (new.id);
    return null;
end $$;

create trigger seat_a_new_account after insert on accounts for each row execute function seat_a_new_account();

-- What one node tells another by way of the database, about seats. Kept for an hour
create table news (
    id        bigint      generated always as identity primary key,
    at        timestamptz not null default clock_timestamp(),
    -- whom it is for
    node      uuid        not null,
    what      text        not null check (what = 'moved'),
    -- no reference: it is forgotten sooner than it would be looked for
    account   uuid        not null,
    -- what stands in the seat now, and the node that has claimed it
    epoch     bigint      not null,
    encounter uuid,
    by        uuid        not null
);

create or replace function let_work(worker name) returns void language plpgsql as $$
begin
    execute format('grant usage on schema public to %I', worker);
    execute format('grant select, insert, update, delete on all tables in schema public to %I', worker);
    execute format('revoke all on audit_entries, audit_verifications, audit_head, flyway_schema_history, seats, news from %I', worker);
    execute format('grant select, insert on audit_entries, audit_verifications to %I', worker);
    execute format('grant select on audit_head, flyway_schema_history to %I', worker);
    execute format('grant select, update on seats to %I', worker);
    execute format('grant select, insert, delete on news to %I', worker);
end $$;
