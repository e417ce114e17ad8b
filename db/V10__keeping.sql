-- How long things are kept: a legal hold keeps a case with its evidence, whatever retention says.

create table case_holds (
    id             uuid        primary key,
    case_id        uuid        not null references cases (id) on delete cascade,
    held_by        uuid        references accounts (id) on delete set null,
    held_at        timestamptz not null,
    reason         text        not null check (char_length(reason) between 1 and 500),
    lifted_by      uuid        references accounts (id) on delete set null,
    lifted_at      timestamptz check (lifted_at >= held_at),
    lifted_because text        check (char_length(lifted_because) between 1 and 500),
    constraint lifted_with_a_reason check ((lifted_at is null) = (lifted_because is null)),
    constraint lifter_only_when_lifted check (lifted_by is null or lifted_at is not null)
);
create unique index held_once on case_holds (case_id) where lifted_at is null;
create index case_holds_of_case on case_holds (case_id, held_at);

create trigger hold_for_good before update of id, case_id, held_at, reason on case_holds
    for each row execute function refuse_change('the reason of a hold is never changed');
create trigger lifted_for_good before update of lifted_at, lifted_because on case_holds
    for each row when (old.lifted_at is not null) execute function refuse_change('a hold is lifted once');

create function refuse_deletion_under_hold() returns trigger language plpgsql as $$
begin
    if exists (select from case_holds h
               where h.lifted_at is null
               and h.case_id = any (case when tg_table_name = 'cases' then array[old.id]
                                         else array(select r.case_id from case_reports r where r.report_id = old.id) end)) then
        raise exception 'a case under legal hold stays, and so does its evidence'
            using errcode = 'check_violation', constraint = 'legal_hold';
    end if;
    return old;
end $$;

create trigger legal_hold before delete on cases for each row execute function refuse_deletion_under_hold();
create trigger legal_hold before delete on reports for each row execute function refuse_deletion_under_hold();

-- which encounters are still needed
create index reports_of_encounter on reports (encounter);
