-- Encounters: who met whom, when and how it ended. Metadata only; what was said is never stored.

create table encounters (
    id               uuid        primary key,
    mode             text        not null check (mode in ('VIDEO', 'TEXT')),
    started_at       timestamptz not null,
    ended_at         timestamptz,
    -- an account that was deleted leaves its partner's history whole
    account_a        uuid        references accounts (id) on delete set null,
    account_b        uuid        references accounts (id) on delete set null,
    pseudonym_a      text        not null check (char_length(pseudonym_a) between 1 and 60),
    pseudonym_b      text        not null check (char_length(pseudonym_b) between 1 and 60),
    end_reason_a     text        check (char_length(end_reason_a) between 1 and 20),
    end_reason_b     text        check (char_length(end_reason_b) between 1 and 20),
    -- one a line
    shared_interests text        not null default '' check (char_length(shared_interests) <= 1000),
    message_count    integer     not null default 0 check (message_count >= 0),
    constraint never_with_oneself check (account_a <> account_b),
    constraint ends_after_it_started check (ended_at >= started_at),
    constraint ended_for_both check ((ended_at is null) = (end_reason_a is null) and (ended_at is null) = (end_reason_b is null))
);
create index encounters_of_a on encounters (account_a, started_at desc, id desc);
create index encounters_of_b on encounters (account_b, started_at desc, id desc);
create index encounters_running on encounters (id) where ended_at is null;
create index encounters_by_age on encounters (ended_at);

-- when both accounts are gone, the encounter is nobody's any more
create function forget_encounter_of_nobody() returns trigger language plpgsql as $$
begin
    delete from encounters where id = new.id;
    return null;
end $$;

create trigger forget_encounter_of_nobody after update of account_a, account_b on encounters
    for each row when (new.account_a is null and new.account_b is null)
    execute function forget_encounter_of_nobody();
