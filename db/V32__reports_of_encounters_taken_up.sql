-- Whether the encounter went on after a restart of the server: what was said before it is not among the report's lines.
alter table reports add column taken_up boolean not null default false;

drop trigger report_frozen on reports;
create trigger report_frozen before update on reports
    for each row when (
        (old.id, old.encounter, old.category, old.comment, old.filed_at, old.mode, old.started_at, old.ended_at,
         old.pseudonym_reporter, old.pseudonym_reported, old.message_count, old.taken_up, old.fingerprint,
         old.fingerprint_version)
            is distinct from
        (new.id, new.encounter, new.category, new.comment, new.filed_at, new.mode, new.started_at, new.ended_at,
         new.pseudonym_reporter, new.pseudonym_reported, new.message_count, new.taken_up, new.fingerprint,
         new.fingerprint_version)
        -- an account may be gone, never be another
        or (new.reporter is not null and new.reporter is distinct from old.reporter)
        or (new.reported is not null and new.reported is distinct from old.reported))
    execute function refuse_change_of_report();
