-- The kinds of sanctions, one row each: the same table as the server's SanctionKind, which a test compares with this one. Whatever
-- depends on the kind of a sanction, of a decision, of a standing or of a measure refers to it, so that a new kind is a new row.

create table sanction_kinds (
    kind         text    primary key,
    -- the decision that brings it; what has none is automatic
    decision     text    unique,
    -- what the reporters are told was done
    measure      text    not null unique,
    standing     text    not null unique,
    -- whether it lasts for a time that is set when it is imposed
    has_end      boolean not null,
    -- whether the sanctioned person ends it by reading it
    acknowledged boolean not null,
    needs_second boolean not null,
    automatic    boolean not null generated always as (decision is null) stored,
    unique (kind, has_end),
    unique (kind, acknowledged),
    unique (kind, automatic),
    unique (decision, has_end),
    unique (decision, needs_second),
    unique (standing, has_end)
);

insert into sanction_kinds (kind, decision, measure, standing, has_end, acknowledged, needs_second) values
    ('WARNING',    'WARN',    'WARNED',    'WARNED',    false, true,  false),
    ('PAUSE',      null,      'NONE',      'PAUSED',    true,  false, false),
    ('SUSPENSION', 'SUSPEND', 'SUSPENDED', 'SUSPENDED', true,  false, false),
    ('BAN',        'BAN',     'BANNED',    'BANNED',    false, false, true);

-- Each of the added columns holds one side of a foreign key: null where the key has nothing to say.
alter table decisions
    drop constraint decisions_kind_check,
    drop constraint suspension_for_days,
    drop constraint sanction_with_reasons,
    drop constraint ban_needs_second,
    add column sanctions text generated always as
        (case when kind not in ('DISMISS_FAIR', 'DISMISS_UNFOUNDED') then kind end) stored,
    add column has_days boolean not null generated always as (days is not null) stored,
    add column by_one boolean generated always as
        (case when not needs_second and not single_moderator then false end) stored;
alter table decisions
    add constraint days_if_the_kind_has_an_end foreign key (sanctions, has_days) references sanction_kinds (decision, has_end),
    add constraint second_if_the_kind_needs_one foreign key (sanctions, by_one) references sanction_kinds (decision, needs_second),
    add constraint dismissal_without_days check (sanctions is not null or days is null),
    add constraint sanction_with_reasons check (sanctions is null or (rule is not null and facts is not null));

alter table sanctions
    drop constraint sanctions_kind_check,
    drop constraint ends_by_itself,
    drop constraint only_short_measures_are_automatic,
    drop constraint only_warnings_are_acknowledged,
    add column has_end boolean not null generated always as (until is not null) stored,
    add column acknowledged boolean generated always as (case when acknowledged_at is not null then true end) stored;
alter table sanctions
    add constraint end_if_the_kind_has_one foreign key (kind, has_end) references sanction_kinds (kind, has_end),
    add constraint automatic_if_nobody_decides_the_kind foreign key (kind, automated) references sanction_kinds (kind, automatic),
    add constraint acknowledged_if_the_kind_is foreign key (kind, acknowledged) references sanction_kinds (kind, acknowledged),
    add constraint only_short_measures_are_automatic
        check (not automated or (until is not null and until <= imposed_at + interval '24 hours'));

create or replace function require_final_decision() returns trigger language plpgsql as $$
begin
    if not exists (select from decisions d join sanction_kinds k on k.decision = d.kind
                   where d.id = new.decision_id and d.state = 'FINAL' and k.kind = new.kind) then
        raise exception 'a sanction follows from a decision' using errcode = 'check_violation', constraint = 'sanction_by_decision';
    end if;
    return new;
end $$;

alter table reason_texts
    drop constraint reason_texts_kind_check,
    add constraint reason_text_of_a_kind foreign key (kind) references sanction_kinds (decision);

alter table reports
    drop constraint reports_measure_check,
    add constraint report_with_a_measure foreign key (measure) references sanction_kinds (measure);

alter table accounts
    drop constraint accounts_standing_check,
    drop constraint standing_ends,
    add column sanctioned text generated always as (nullif(standing, 'GOOD')) stored,
    add column standing_has_end boolean not null generated always as (standing_until is not null) stored;
alter table accounts
    add constraint standing_of_a_kind foreign key (sanctioned, standing_has_end) references sanction_kinds (standing, has_end),
    add constraint good_standing_has_no_end check (sanctioned is not null or standing_until is null);

-- the figures count automatic sanctions by kind
drop index sanctions_automated;
create index sanctions_automated on sanctions (imposed_at) include (kind) where automated;
