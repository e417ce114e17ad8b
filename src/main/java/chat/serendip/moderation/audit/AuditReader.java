package chat.serendip.moderation.audit;

import chat.serendip.account.AccountNames;
import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.platform.database.NativeResults;
import chat.serendip.platform.paging.CursorCodec;
import chat.serendip.platform.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log for moderators. Reading a first page is itself recorded in the log. Safe for use by many threads; every
 * method is one transaction.
 */
@ApplicationScoped
@Transactional
class AuditReader {

    private final EntityManager entities;
    private final AccountNames accountNames;
    private final AuditSubjects subjects;
    private final Audit audit;

    @Inject
    AuditReader(EntityManager entities, AccountNames accountNames, AuditSubjects subjects, Audit audit) {
        this.entities = entities;
        this.accountNames = accountNames;
        this.subjects = subjects;
        this.audit = audit;
    }

    /** @param after the cursor that the page before gave; null for the first page */
    Page<AuditEntryView> page(Moderator moderator, AuditQuery query, int limit, @Nullable String after) {
        long before = AuditQuery.cursor(after);
        Optional<AccountId> by = query.by().flatMap(accountNames::find);
        UUID actor = by.map(AccountId::value).orElse(null);
        List<StoredAuditEntry> found = query.by().isPresent() && by.isEmpty()
                ? List.of()
                : query.asked(entities, actor, before).setMaxResults(limit + 1).getResultList();
        Page<AuditEntryView> page = Page.of(found, limit, entry -> CursorCodec.of(String.valueOf(entry.id())))
                .with(items -> subjects.readable(moderator, items));
        if (after == null) {
            audit.write(AuditEntry.by(moderator, AuditAction.AUDIT_READ, Subject.AUDIT, query.detail(actor)));
        }
        return page;
    }

    /**
     * All actions that occur. The query jumps in the index from one action to the next, so that it doesn't read all
     * entries.
     */
    AuditActions actions() {
        return new AuditActions(NativeResults.of(entities.createNativeQuery("""
                                with recursive words as (
                                    (select action from audit_entries order by action limit 1)
                                    union all
                                    select (select e.action from audit_entries e where e.action > w.action order by e.action limit 1)
                                    from words w where w.action is not null)
                                select action from words where action is not null order by action""", String.class), String.class)
                .toList());
    }

    AuditState state() {
        Tuple row = (Tuple) entities.createNativeQuery("""
                        select (select entries from audit_head) as entries,
                            (select at from audit_entries order by id desc limit 1) as latest, v.at as verified,
                            v.broken_at as broken
                        from (select 1) one
                            left join (select at, broken_at from audit_verifications order by id desc limit 1) v on true""", Tuple.class).getSingleResult();
        Instant verified = row.get("verified", Instant.class);
        Long broken = row.get("broken", Long.class);
        return new AuditState(
                Optional.ofNullable(row.get("entries", Long.class)).orElse(0L),
                row.get("latest", Instant.class),
                verified,
                verified == null ? null : broken == null,
                broken == null ? null : broken.toString());
    }
}
