package chat.serendip.report;

import chat.serendip.account.AccountLocks;
import chat.serendip.encounter.EncounterSnapshot;
import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.EncountersReported;
import chat.serendip.platform.paging.Cursor;
import chat.serendip.platform.paging.Keyset;
import chat.serendip.platform.paging.Page;
import chat.serendip.report.ReportRefusals.AlreadyReported;
import chat.serendip.report.ReportRefusals.EncounterNotReportable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The stored reports. Safe for use by many threads; every method is one transaction. */
@ApplicationScoped
@Transactional
public class Reports implements EncountersReported {

    private static final Keyset NEWEST_FIRST = Keyset.descending("r.filedAt", "r.id");

    private final EntityManager entities;
    private final AccountLocks locks;
    private final Clock clock;
    private final Event<ReportFiled> filed;

    @Inject
    Reports(EntityManager entities, AccountLocks locks, Clock clock, Event<ReportFiled> filed) {
        this.entities = entities;
        this.locks = locks;
        this.clock = clock;
        this.filed = filed;
    }

    /**
     * Stores a report with its evidence, and fires {@link ReportFiled} within the transaction.
     *
     * @throws AlreadyReported if the reporter has reported this encounter before, also a moment earlier
     * @throws EncounterNotReportable if either account is gone meanwhile
     */
    MyReport add(
            ReportId id,
            EncounterSnapshot encounter,
            Category category,
            @Nullable String comment,
            List<StoredFrame> frames) {
        lock(encounter.me().account(), encounter.partner().account());
        var report = new Report(id, encounter, category, comment, frames, clock.instant());
        try {
            entities.persist(report);
            entities.flush();
        } catch (ConstraintViolationException e) {
            if ("report_once".equals(e.getConstraintName())) {
                throw new AlreadyReported();
            }
            throw e;
        }
        filed.fire(report.filed());
        return report.mine();
    }

    /** A page of my reports, newest first, after the cursor. */
    Page<MyReport> of(AccountId me, int limit, Cursor after) {
        TypedQuery<Report> mine = entities.createQuery(
                "from Report r where r.reporter = :me and " + NEWEST_FIRST.afterCursor(), Report.class);
        List<Report> found = NEWEST_FIRST
                .begin(mine, after)
                .setParameter("me", me.value())
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(found, limit, Report::cursor)
                .with(page -> page.stream().map(Report::mine).toList());
    }

    /** All of my reports, newest first, for the export of an account. */
    List<ReportsExport.ExportedReport> all(AccountId me) {
        return entities.createQuery("from Report r where r.reporter = :me order by r.filedAt desc", Report.class)
                .setParameter("me", me.value())
                .getResultStream()
                .map(Report::exported)
                .toList();
    }

    @Override
    public Set<EncounterId> among(AccountId me, Collection<EncounterId> encounters) {
        Set<EncounterId> found = new HashSet<>();
        if (!encounters.isEmpty()) {
            entities.createQuery(
                            "select r.encounter from Report r where r.reporter = :me and r.encounter in :those",
                            UUID.class)
                    .setParameter("me", me.value())
                    .setParameter(
                            "those", encounters.stream().map(EncounterId::value).toList())
                    .getResultStream()
                    .forEach(id -> found.add(new EncounterId(id)));
        }
        return found;
    }

    /**
     * Locks both accounts. Neither is deleted meanwhile, and of two reports about one account the second waits, because
     * the report may pause the account.
     */
    private void lock(AccountId reporter, AccountId reported) {
        if (!locks.lockForKeyShare(List.of(reporter)).contains(reporter) || !locks.lockForNoKeyUpdate(reported)) {
            throw new EncounterNotReportable();
        }
    }
}
