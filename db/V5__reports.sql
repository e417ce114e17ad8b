-- Reports with their frozen evidence, and notices from people without an account. What must never happen is forbidden here too.

create table reports (
    id                 uuid        primary key,
    -- kept when the history is not: a report outlives its encounter's row
    encounter          uuid        not null,
    -- a deleted account leaves what safety needs until the case's retention ends, but no longer says whose it was
    reporter           uuid        references accounts (id) on delete set null,
    reported           uuid        references accounts (id) on delete set null,
    category           text        not null check (category in ('CHILD_SAFETY', 'THREAT_OR_SELF_HARM', 'SEXUAL_CONTENT',
                                       'HARASSMENT_OR_HATE', 'SPAM_OR_SCAM', 'LOOKS_UNDER_AGE', 'OTHER')),
    comment            text        check (char_length(comment) between 1 and 1000),
    filed_at           timestamptz not null,
    -- the encounter as the server knew it then; no end means that it went on
    mode               text        not null check (mode in ('VIDEO', 'TEXT')),
    started_at         timestamptz not null,
    ended_at           timestamptz,
    pseudonym_reporter text        not null check (char_length(pseudonym_reporter) between 1 and 60),
    pseudonym_reported text        not null check (char_length(pseudonym_reported) between 1 and 60),
    message_count      integer     not null check (message_count >= 0),
    -- SHA-256 over all of the above, the lines and the frames: tells whether anything was changed since
    fingerprint        bytea       not null check (octet_length(fingerprint) = 32),
    -- what became of it
    outcome            text        not null default 'OPEN' check (outcome in ('OPEN', 'FAIR', 'UNFOUNDED')),
    measure            text        check (measure in ('NONE', 'WARNED', 'SUSPENDED', 'BANNED')),
    decided_at         timestamptz check (decided_at >= filed_at),
    constraint report_never_oneself check (reporter <> reported),
    constraint report_once unique (reporter, encounter),
    constraint report_with_category unique (id, category),
    constraint report_after_the_start check (ended_at >= started_at),
    constraint report_decided_whole check ((outcome = 'OPEN') = (measure is null) and (outcome = 'OPEN') = (decided_at is null)),
    constraint report_unfounded_without_measure check (outcome <> 'UNFOUNDED' or measure = 'NONE')
);
create index reports_by_reporter on reports (reporter, filed_at desc, id desc);
create index reports_about on reports (reported, filed_at desc, id desc);
create index reports_by_day on reports (filed_at);

-- the last lines as the server saw them, at most fifty
create table report_lines (
    report  uuid        not null references reports (id) on delete cascade,
    place   integer     not null check (place between 1 and 50),
    -- the number that the line had in its encounter
    line    integer     not null check (line >= 1),
    speaker text        not null check (speaker in ('REPORTER', 'REPORTED')),
    text    text        not null check (char_length(text) between 1 and 2000),
    said_at timestamptz not null,
    primary key (report, place),
    constraint report_line_once unique (report, line)
);

-- still pictures that the reporter's client took of the partner's, re-encoded and sealed, at most three. There is none with
-- a report about child safety: such a picture must not be made, sent or kept
create table report_frames (
    report   uuid        not null,
    place    integer     not null check (place between 1 and 3),
    category text        not null constraint no_frame_of_a_child check (category <> 'CHILD_SAFETY'),
    -- by the reporter's clock
    taken_at timestamptz not null,
    -- over the server's nonce, the encounter and the picture as it was sent
    hash     bytea       not null check (octet_length(hash) = 32),
    width    integer     not null check (width between 1 and 1280),
    height   integer     not null check (height between 1 and 1280),
    sealed   bytea       not null check (octet_length(sealed) between 34 and 4194304),
    primary key (report, place),
    constraint report_frame_once unique (report, hash),
    foreign key (report, category) references reports (id, category) on delete cascade
);

-- evidence is frozen: it comes with its report, stays as it is, and goes with its report
create function refuse_change_of_evidence() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and not exists (select from reports where id = old.report) then
        return old;
    end if;
    raise exception 'evidence is frozen' using errcode = 'check_violation', constraint = 'evidence_frozen';
end $$;

create trigger evidence_frozen before update or delete on report_lines
    for each row execute function refuse_change_of_evidence();
create trigger evidence_frozen before update or delete on report_frames
    for each row execute function refuse_change_of_evidence();

create function refuse_change_of_report() returns trigger language plpgsql as $$
begin
    raise exception 'a report is frozen' using errcode = 'check_violation', constraint = 'report_frozen';
end $$;

create trigger report_frozen before update on reports
    for each row when (
        (old.id, old.encounter, old.category, old.comment, old.filed_at, old.mode, old.started_at, old.ended_at,
         old.pseudonym_reporter, old.pseudonym_reported, old.message_count, old.fingerprint)
            is distinct from
        (new.id, new.encounter, new.category, new.comment, new.filed_at, new.mode, new.started_at, new.ended_at,
         new.pseudonym_reporter, new.pseudonym_reported, new.message_count, new.fingerprint)
        -- an account may be gone, never be another
        or (new.reporter is not null and new.reporter is distinct from old.reporter)
        or (new.reported is not null and new.reported is distinct from old.reported))
    execute function refuse_change_of_report();

-- who may not report for a while, and why; without an end it holds until it is lifted
create table report_suspensions (
    account      uuid        primary key references accounts (id) on delete cascade,
    suspended_at timestamptz not null,
    until        timestamptz check (until > suspended_at),
    reasons      text        not null check (char_length(reasons) between 1 and 2000)
);

-- complaints by people without an account; nothing says who they are unless they say so
create table notices (
    id           uuid        primary key,
    -- SHA-256 of the receipt: who reads this table can't ask in somebody's name
    receipt_hash bytea       not null constraint notice_receipt unique check (octet_length(receipt_hash) = 32),
    category     text        not null check (category in ('CHILD_SAFETY', 'THREAT_OR_SELF_HARM', 'SEXUAL_CONTENT',
                                 'HARASSMENT_OR_HATE', 'SPAM_OR_SCAM', 'LOOKS_UNDER_AGE', 'OTHER')),
    text         text        not null check (char_length(text) between 1 and 4000),
    place        text        check (char_length(place) between 1 and 500),
    contact      text        check (char_length(contact) between 1 and 254),
    filed_at     timestamptz not null,
    decided_at   timestamptz check (decided_at >= filed_at),
    reply        text        check (char_length(reply) between 1 and 2000),
    constraint notice_answered_when_decided check ((decided_at is null) = (reply is null))
);
create index notices_open on notices (filed_at, id) where decided_at is null;
create index notices_by_age on notices (filed_at desc, id desc);
