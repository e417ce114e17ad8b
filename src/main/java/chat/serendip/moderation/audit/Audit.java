package chat.serendip.moderation.audit;

import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.common.Moderator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * The audit log: who did or viewed what. Entries can only be added, in the transaction of the action that they record,
 * which is the caller's. The database computes an entry's hash under a lock that is held until the commit: write the
 * entry last.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Audit {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Audit(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Adds an entry; the database numbers and chains it. */
    public void write(AuditEntry entry) {
        entities.createNativeQuery("""
                        insert into audit_entries (at, actor, actor_role, action, subject, detail)
                        values (:at, cast(:actor as uuid), :role, :action, :subject, :detail)""")
                .setParameter("at", clock.instant())
                .setParameter("actor", entry.actor().map(AccountId::toString).orElse(null))
                .setParameter("role", entry.role())
                .setParameter("action", entry.action().wireName())
                .setParameter("subject", entry.subject())
                .setParameter("detail", entry.detail().toString())
                .executeUpdate();
    }

    /** Records that a moderator was shown {@code count} items of a list; writes nothing if that is none. */
    public void viewed(Moderator moderator, AuditAction action, String list, int count) {
        if (count > 0) {
            write(AuditEntry.by(moderator, action, list, Map.of("count", count)));
        }
    }

    /** All entries about that subject, oldest first. */
    public List<StoredAuditEntry> about(String subject) {
        return entities.createQuery(
                        "from StoredAuditEntry e where e.subject = :subject order by e.id", StoredAuditEntry.class)
                .setParameter("subject", subject)
                .getResultList();
    }
}
