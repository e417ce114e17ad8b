-- Which fingerprint a report has. 1: it covers the sealed bytes of its pictures, so that they must be read to compute it. 2: it
-- covers each picture's hash instead, and a picture opens only with that hash. What was filed before keeps the one it has.
alter table reports add column fingerprint_version integer not null default 1 check (fingerprint_version in (1, 2));
alter table reports alter column fingerprint_version set default 2;

drop trigger report_frozen on reports;
create trigger report_frozen before update on reports
    for each row when (
        (old.id, old.encounter, old.category, old.comment, old.filed_at, old.mode, old.started_at, old.ended_at,
         old.pseudonym_reporter, old.pseudonym_reported, old.message_count, old.fingerprint, old.fingerprint_version)
            is distinct from
        (new.id, new.encounter, new.category, new.comment, new.filed_at, new.mode, new.started_at, new.ended_at,
         new.pseudonym_reporter, new.pseudonym_reported, new.message_count, new.fingerprint, new.fingerprint_version)
        -- an account may be gone, never be another
        or (new.reporter is not null and new.reporter is distinct from old.reporter)
        or (new.reported is not null and new.reported is distinct from old.reported))
    execute function refuse_change_of_report();
