-- Of who decides and who confirms, only whoever is written now is looked at: that the one who proposed is part of the case since
-- then, or that an account is deleted, must not keep others from confirming.
create or replace function refuse_decision_on_own_case() returns trigger language plpgsql as $$
declare
    deciding uuid[] := array_remove(array[
        case when tg_op = 'INSERT' or new.decided_by is distinct from old.decided_by then new.decided_by end,
        case when tg_op = 'INSERT' or new.confirmed_by is distinct from old.confirmed_by then new.confirmed_by end], null);
begin
    if exists (select 1 from cases c where c.id = new.case_id and c.account = any (deciding))
            or exists (select 1 from case_reports r where r.case_id = new.case_id and r.reporter = any (deciding)) then
        raise exception 'nobody decides a case that they are part of' using errcode = 'check_violation', constraint = 'own_case';
    end if;
    return new;
end $$;

-- where one moderator has to do, they confirm what they proposed before that was so
alter table decisions drop constraint four_eyes;
alter table decisions add constraint four_eyes check (decided_by <> confirmed_by or single_moderator);

-- who is suspended administers as little as who is banned
create or replace function keep_an_administrator() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('keep_an_administrator'));
    if not exists (select from accounts where role = 'ADMINISTRATOR' and standing <> 'BANNED'
                   and (standing <> 'SUSPENDED' or standing_until <= now()))
       and exists (select from accounts) then
        raise exception 'the last administrator stays' using errcode = 'check_violation', constraint = 'last_administrator';
    end if;
    return null;
end $$;

drop trigger last_administrator_changed on accounts;
create constraint trigger last_administrator_changed after update of role, standing on accounts
    deferrable initially deferred for each row
    when (old.role = 'ADMINISTRATOR' and (new.role <> 'ADMINISTRATOR' or new.standing in ('SUSPENDED', 'BANNED')))
    execute function keep_an_administrator();

drop trigger last_administrator_deleted on accounts;
create constraint trigger last_administrator_deleted after delete on accounts
    deferrable initially deferred for each row when (old.role = 'ADMINISTRATOR')
    execute function keep_an_administrator();
