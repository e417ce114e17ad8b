package chat.serendip.moderation.retention;

import chat.serendip.account.AccountLocks;
import chat.serendip.moderation.audit.Audit;
import chat.serendip.moderation.audit.AuditAction;
import chat.serendip.moderation.audit.AuditEntry;
import chat.serendip.moderation.audit.Subject;
import chat.serendip.moderation.cases.Cases;
import chat.serendip.moderation.sanction.Sanction;
import chat.serendip.platform.database.NativeResults;
import chat.serendip.report.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds and deletes what has been kept for long enough. Every method is one transaction. */
@ApplicationScoped
@Transactional
class RetentionQueries {

    private final EntityManager entities;
    private final Cases cases;
    private final Evidence evidence;
    private final AccountLocks locks;
    private final Audit audit;

    @Inject
    RetentionQueries(EntityManager entities, Cases cases, Evidence evidence, AccountLocks locks, Audit audit) {
        this.entities = entities;
        this.cases = cases;
        this.evidence = evidence;
        this.locks = locks;
        this.audit = audit;
    }

    /**
     * Deletes cases that were closed before that time, with their reports and evidence. It leaves cases under a legal
     * hold, cases with a sanction that may still be appealed, and cases with an appeal that is open or was decided
     * since that time.
     *
     * @return how many cases it deleted
     */
    int deleteCases(Instant before, Instant now, int most) {
        locks.lockGlobally();
        Query closed = entities.createNativeQuery("""
                        select c.id from cases c
                        where c.closed_at < :before
                            and not exists (select from case_holds h where h.case_id = c.id and h.lifted_at is null)
                            and not exists (
                                select from sanctions s left join appeals a on a.sanction_id = s.id
                                where s.case_id = c.id and case
                                    when a.id is null then s.lifted_at is null and s.imposed_at + cast(:appealable as interval) > :now
                                    else a.decided_at is null or a.decided_at >= :before end)
                        order by c.closed_at, c.id limit :most for update of c skip locked""", UUID.class)
                .setParameter("before", before)
                .setParameter("now", now)
                .setParameter("appealable", Sanction.APPEALABLE.toString())
                .setParameter("most", most);
        List<UUID> found = NativeResults.of(closed, UUID.class).toList();
        found.forEach(this::destroy);
        return found.size();
    }

    /**
     * Deletes sanctions that ended before that time. It leaves those that may still be appealed, those with an appeal
     * that is open or was decided since that time, and those of accounts with a case under a legal hold.
     */
    void deleteSanctions(Instant before, Instant now) {
        locks.lockGlobally();
        entities.createNativeQuery("""
                        delete from sanctions where id in (select s.id from sanctions s
                        where coalesce(s.lifted_at, s.acknowledged_at, s.until) < :before
                            and (s.lifted_at is not null or s.imposed_at + cast(:appealable as interval) <= :now)
                            and not exists (select from appeals a where a.sanction_id = s.id
                                            and (a.decided_at is null or a.decided_at >= :before))
                            and not exists (select from case_holds h join cases c on c.id = h.case_id
                                            where c.account = s.account and h.lifted_at is null)
                        order by s.id for update of s skip locked)""")
                .setParameter("before", before)
                .setParameter("now", now)
                .setParameter("appealable", Sanction.APPEALABLE.toString())
                .executeUpdate();
    }

    private void destroy(UUID id) {
        int reports = evidence.destroy(cases.reports(id));
        entities.createNativeQuery("delete from cases where id = :id")
                .setParameter("id", id)
                .executeUpdate();
        audit.write(AuditEntry.byServer(AuditAction.CASE_FORGOTTEN, Subject.ofCase(id), Map.of("reports", reports)));
    }
}
