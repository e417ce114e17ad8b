-- Accounts, their sessions and the devices that they know. What must never happen is forbidden here too.

create table accounts (
    id                uuid        primary key,
    username          text        not null check (char_length(username) between 3 and 30),
    -- the form under which names are compared: see Username
    username_folded   text        not null constraint username_taken unique check (char_length(username_folded) between 3 and 90),
    password_hash     text        not null check (password_hash like '$argon2id$%'),
    birth_date        date        not null,
    email             text        check (char_length(email) between 3 and 254 and position('@' in email) > 1),
    locale            text        not null default 'en' check (char_length(locale) between 2 and 35),
    role              text        not null default 'USER' check (role in ('USER', 'MODERATOR', 'ADMINISTRATOR')),
    terms_version     text        not null check (char_length(terms_version) between 1 and 40),
    terms_accepted_at timestamptz not null,
    created_at        timestamptz not null,
    -- a day of grace, because "today" depends on where one stands
    constraint adults_only check (birth_date <= (created_at at time zone 'UTC')::date - interval '18 years' + interval '1 day')
);

create function refuse_change_of_birth() returns trigger language plpgsql as $$
begin
    raise exception 'a birth date is never changed' using errcode = 'check_violation', constraint = 'birth_date_fixed';
end $$;

create trigger birth_date_fixed before update of id, birth_date, created_at on accounts
    for each row when (old.birth_date is distinct from new.birth_date
                       or old.id is distinct from new.id
                       or old.created_at is distinct from new.created_at)
    execute function refuse_change_of_birth();

create table sessions (
    id           uuid        primary key,
    account_id   uuid        not null references accounts (id) on delete cascade,
    -- SHA-256 of the token: who reads this table can't sign in with it
    token_hash   bytea       not null constraint session_token unique check (octet_length(token_hash) = 32),
    device       text        not null check (char_length(device) between 1 and 60),
    created_at   timestamptz not null,
    last_seen_at timestamptz not null check (last_seen_at >= created_at)
);
create index sessions_of_account on sessions (account_id);
create index sessions_by_age on sessions (last_seen_at);

-- a browser that has signed in to this account before: its owner isn't locked out while others guess. One browser may be
-- known to several accounts
create table known_devices (
    token_hash   bytea       not null check (octet_length(token_hash) = 32),
    account_id   uuid        not null references accounts (id) on delete cascade,
    created_at   timestamptz not null,
    last_used_at timestamptz not null check (last_used_at >= created_at),
    primary key (token_hash, account_id)
);
create index known_devices_of_account on known_devices (account_id, last_used_at);

-- the one-time link with which the first administrator registers; using it deletes the row
create table invitations (
    token_hash bytea       primary key check (octet_length(token_hash) = 32),
    role       text        not null check (role in ('MODERATOR', 'ADMINISTRATOR')),
    created_at timestamptz not null
);
