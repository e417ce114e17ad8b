package chat.serendip.moderation.cases;

import chat.serendip.account.AccountLocks;
import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.cases.CaseRefusals.NoSuchCase;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.moderation.common.Recusal;
import chat.serendip.platform.database.NativeResults;
import chat.serendip.platform.paging.Cursor;
import chat.serendip.platform.paging.Keyset;
import chat.serendip.report.Category;
import chat.serendip.report.ReportId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads and locks stored cases. Works in the caller's transaction; a held case is a case whose row is locked until that
 * transaction ends. Decision 69 has the order in which locks are taken.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Cases {

    private static final Keyset OLDEST_REPORT_FIRST = Keyset.ascending("filed_at", "report_id");

    private final EntityManager entities;
    private final AccountLocks locks;
    private final Recusal recusal;

    @Inject
    Cases(EntityManager entities, AccountLocks locks, Recusal recusal) {
        this.entities = entities;
        this.locks = locks;
        this.recusal = recusal;
    }

    /**
     * The case as it is now, not locked.
     *
     * @throws NoSuchCase if there is none, or none for this moderator
     */
    public Case seen(Moderator moderator, UUID id) {
        return allowed(moderator, entities.find(Case.class, id));
    }

    /**
     * The case with its row locked, for a write that leaves its account's standing alone. The moderator's own account
     * is locked before it.
     *
     * @throws NoSuchCase if there is none, or none for this moderator
     */
    public Case held(Moderator moderator, UUID id) {
        locks.lockCaller(moderator.account());
        return allowed(moderator, locked(id));
    }

    /**
     * The case with its row locked, after the account that it is about, whose standing may change.
     *
     * @throws NoSuchCase if there is none, or none for this moderator
     */
    public Case heldWithAccount(Moderator moderator, UUID id) {
        locks.lockGlobally();
        Optional<AccountId> about = seen(moderator, id).account();
        locks.lockCaller(moderator.account());
        about.ifPresent(locks::lockForNoKeyUpdate);
        return allowed(moderator, locked(id));
    }

    /** The case with its row locked; null if there is none. The caller must have locked the accounts before. */
    public @Nullable Case locked(UUID id) {
        List<?> found = entities.createNativeQuery("select id from cases where id = :id for no key update")
                .setParameter("id", id)
                .getResultList();
        if (found.isEmpty()) {
            return null;
        }
        Case one = entities.find(Case.class, id);
        // it may have been read before it was locked
        entities.refresh(one);
        return one;
    }

    /** Raises the held case's version, so that a decision based on the former version is refused. */
    public void outdate(Case held) {
        entities.flush();
        entities.createNativeQuery("update cases set version = version + 1 where id = :id")
                .setParameter("id", held.id())
                .executeUpdate();
        entities.refresh(held);
    }

    private Case allowed(Moderator moderator, @Nullable Case found) {
        return Optional.ofNullable(found)
                .filter(one -> isThereFor(moderator, one))
                .orElseThrow(NoSuchCase::new);
    }

    /** Whether the moderator may know of the case: a moderator who was reported must not learn of it here either. */
    private boolean isThereFor(Moderator moderator, Case about) {
        return moderator.sees(about.lane())
                && about.account()
                        .filter(account -> recusal.hides(moderator, account))
                        .isEmpty();
    }

    /** The ids, of those given, of the cases that the account is part of: as the reported account or as a reporter. */
    Set<UUID> involving(AccountId account, Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return Set.of();
        }
        Query involving = entities.createNativeQuery("""
                        select c.id from cases c where c.id in (:those) and (c.account = :account
                            or exists (select from case_reports r where r.case_id = c.id and r.reporter = :account))""", UUID.class)
                .setParameter("those", cases)
                .setParameter("account", account.value());
        return NativeResults.of(involving, UUID.class).collect(Collectors.toSet());
    }

    /** Whether one account ever reported another. */
    boolean reported(AccountId reporter, AccountId other) {
        return !entities.createNativeQuery("""
                        select 1 from case_reports r join cases c on c.id = r.case_id
                        where r.reporter = :reporter and c.account = :other limit 1""")
                .setParameter("reporter", reporter.value())
                .setParameter("other", other.value())
                .getResultList()
                .isEmpty();
    }

    /**
     * The cursors of the case's next reports, the oldest first; a cursor is the time of filing and the report's id.
     *
     * @param after the cursor of the last report before these
     */
    public List<Cursor> reports(UUID caseId, int most, Cursor after) {
        Query gathered = entities.createNativeQuery(
                        "select filed_at as at, report_id as report from case_reports where case_id = :id and "
                                + OLDEST_REPORT_FIRST.afterCursor() + " limit :most",
                        Tuple.class)
                .setParameter("id", caseId)
                .setParameter("most", most);
        OLDEST_REPORT_FIRST.begin(gathered, after);
        return NativeResults.of(gathered, Tuple.class)
                .map(row -> new Cursor(row.get("at", Instant.class), row.get("report", UUID.class)))
                .toList();
    }

    /** The case's reports, the oldest first. */
    public List<ReportId> reports(UUID caseId) {
        Query gathered = entities.createNativeQuery(
                        "select report_id from case_reports where case_id = :id" + OLDEST_REPORT_FIRST.order(),
                        UUID.class)
                .setParameter("id", caseId);
        return NativeResults.of(gathered, UUID.class).map(ReportId::new).toList();
    }

    /** Whether one of the case's categories is child safety. */
    public static boolean childSafety(Case about) {
        return about.categories().contains(Category.CHILD_SAFETY);
    }
}
