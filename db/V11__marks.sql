-- So that a banned person who comes back under another name can be recognised: keyed hashes, for a time, and what they showed.

create table marks (
    id          uuid        primary key,
    -- the ban; no foreign key, because the mark outlives the account with its sanctions
    sanction_id uuid        not null,
    account     uuid        references accounts (id) on delete set null,
    kind        text        not null check (kind in ('EMAIL', 'DEVICE', 'NETWORK')),
    -- HMAC-SHA-256 under a key that isn't in the database
    hash        bytea       not null check (octet_length(hash) = 32),
    banned_at   timestamptz not null,
    forget_at   timestamptz not null check (forget_at > banned_at),
    constraint mark_once unique (sanction_id, kind, hash)
);
create index marks_by_hash on marks (kind, hash);
create index marks_by_age on marks (forget_at);

-- a new account that may be a banned person's, for moderators to look at: nothing follows from it by itself
create table flags (
    id           uuid        primary key,
    account      uuid        not null constraint flagged_once unique references accounts (id) on delete cascade,
    raised_at    timestamptz not null,
    confidence   text        not null check (confidence in ('LOW', 'MEDIUM', 'HIGH')),
    reasons      text[]      not null check (cardinality(reasons) between 1 and 3
                                             and reasons <@ array['EMAIL', 'DEVICE', 'NETWORK']),
    sanction_id  uuid        not null,
    banned       uuid        references accounts (id) on delete set null,
    banned_at    timestamptz not null,
    dismissed_at timestamptz check (dismissed_at >= raised_at),
    dismissed_by uuid        references accounts (id) on delete set null,
    constraint flag_never_oneself check (account <> banned),
    constraint dismisser_only_when_dismissed check (dismissed_by is null or dismissed_at is not null),
    constraint network_alone_says_little check (reasons <> array['NETWORK'] or confidence = 'LOW')
);
create index flags_by_age on flags (raised_at desc, id desc);
create index flags_open on flags (raised_at desc, id desc) where dismissed_at is null;
create index flags_of_ban on flags (sanction_id);
