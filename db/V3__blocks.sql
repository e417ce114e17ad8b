-- Blocks: one account's "never again" about another, set from an encounter.

create table blocks (
    id         uuid        primary key,
    blocker    uuid        not null references accounts (id) on delete cascade,
    blocked    uuid        not null references accounts (id) on delete cascade,
    -- the encounter that it was set from, and the name under which the blocker knew the other; kept when the history is not
    encounter  uuid        not null,
    pseudonym  text        not null check (char_length(pseudonym) between 1 and 60),
    created_at timestamptz not null,
    constraint block_once unique (blocker, blocked),
    constraint never_oneself check (blocker <> blocked)
);
create index blocks_by_blocked on blocks (blocked);
create index blocks_of_blocker on blocks (blocker, created_at desc, id desc);
