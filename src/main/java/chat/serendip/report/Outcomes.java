package chat.serendip.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** Stores the outcomes of reports. Works in the caller's transaction only: a decision is stored whole or not at all. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outcomes {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Outcomes(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Closes the reports as fair or unfounded and stores what was done; a later call, after an appeal, replaces an
     * earlier one. Reports that are gone are ignored.
     *
     * @param found not {@link Outcome#OPEN}
     * @param taken {@link Measure#NONE} where the reports were unfounded
     */
    public void decide(Collection<ReportId> reports, Outcome found, Measure taken) {
        if (found == Outcome.OPEN || (found == Outcome.UNFOUNDED && taken != Measure.NONE)) {
            throw new IllegalArgumentException(found + " and " + taken + " are no decision");
        }
        held(reports).forEach(report -> report.decide(found, taken, clock.instant()));
    }

    private List<Report> held(Collection<ReportId> reports) {
        return reports.isEmpty()
                ? List.of()
                : entities.createQuery("from Report r where r.id in :those order by r.id", Report.class)
                        .setParameter(
                                "those", reports.stream().map(ReportId::value).toList())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }
}
