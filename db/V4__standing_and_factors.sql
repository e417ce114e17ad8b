-- Where an account stands, who may do more than others, and with what a second factor is shown.

alter table accounts
    add column standing       text        not null default 'GOOD'
        check (standing in ('GOOD', 'WARNED', 'PAUSED', 'SUSPENDED', 'BANNED')),
    -- pauses and suspensions end by themselves: what has passed is read as good
    add column standing_until timestamptz,
    -- a warning waits to be acknowledged, whatever else there is
    add column warning_unread boolean     not null default false,
    -- may see cases of child safety
    add column child_safety   boolean     not null default false,
    add constraint standing_ends check ((standing in ('PAUSED', 'SUSPENDED')) = (standing_until is not null)),
    add constraint warned_is_unread check (standing <> 'WARNED' or warning_unread),
    add constraint child_safety_for_staff check (not child_safety or role <> 'USER');

-- administrators look accounts up by the beginning of their names
create index accounts_by_name on accounts (username_folded text_pattern_ops);
create index accounts_with_roles on accounts (role, username_folded) where role <> 'USER';

-- Nobody withdraws the last administrator, neither by the role nor by a ban nor by deletion, unless nobody else is left.
-- The lock lets one such change through at a time: of two that each leave the other's, the second sees the first.
create function keep_an_administrator() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('keep_an_administrator'));
    if not exists (select from accounts where role = 'ADMINISTRATOR' and standing <> 'BANNED')
       and exists (select from accounts) then
        raise exception 'the last administrator stays' using errcode = 'check_violation', constraint = 'last_administrator';
    end if;
    return null;
end $$;

create constraint trigger last_administrator_changed after update of role, standing on accounts
    deferrable initially deferred for each row
    when (old.role = 'ADMINISTRATOR' and old.standing <> 'BANNED'
          and (new.role <> 'ADMINISTRATOR' or new.standing = 'BANNED'))
    execute function keep_an_administrator();

create constraint trigger last_administrator_deleted after delete on accounts
    deferrable initially deferred for each row
    when (old.role = 'ADMINISTRATOR' and old.standing <> 'BANNED')
    execute function keep_an_administrator();

-- when this session's second factor was passed
alter table sessions add column proven_at timestamptz check (proven_at >= created_at);

-- authenticator apps: one in use for each account, and one that is being set up
create table totps (
    id           uuid        primary key,
    account_id   uuid        not null references accounts (id) on delete cascade,
    secret       bytea       not null check (octet_length(secret) = 20),
    created_at   timestamptz not null,
    confirmed_at timestamptz check (confirmed_at >= created_at),
    -- the time step of the last code that was accepted: that one and those before it count no more
    last_step    bigint      not null default 0,
    last_used_at timestamptz
);
create unique index totp_in_use on totps (account_id) where confirmed_at is not null;
create unique index totp_being_set_up on totps (account_id) where confirmed_at is null;

-- 80 random bits each, so that a plain SHA-256 suffices; using one deletes the row
create table recovery_codes (
    account_id uuid        not null references accounts (id) on delete cascade,
    code_hash  bytea       not null check (octet_length(code_hash) = 32),
    created_at timestamptz not null,
    primary key (account_id, code_hash)
);

create table passkeys (
    id            uuid        primary key,
    account_id    uuid        not null references accounts (id) on delete cascade,
    name          text        not null check (char_length(name) between 1 and 60),
    credential_id bytea       not null constraint passkey_once unique check (octet_length(credential_id) between 1 and 1023),
    -- as COSE writes it
    public_key    bytea       not null check (octet_length(public_key) between 1 and 2048),
    sign_count    bigint      not null check (sign_count between 0 and 4294967295),
    -- how the browser may reach it, such as "internal,hybrid"
    transports    text        not null default '' check (char_length(transports) <= 200),
    created_at    timestamptz not null,
    last_used_at  timestamptz
);
create index passkeys_of_account on passkeys (account_id);

-- what a browser must sign now; each is asked for once, by its session, and answered once
create table passkey_challenges (
    session_id uuid        primary key references sessions (id) on delete cascade,
    purpose    text        not null check (purpose in ('REGISTER', 'PROVE')),
    challenge  bytea       not null check (octet_length(challenge) = 32),
    created_at timestamptz not null
);
