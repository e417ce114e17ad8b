package chat.serendip.moderation.intake;

import chat.serendip.moderation.common.Lane;
import chat.serendip.report.Accuracies;
import chat.serendip.report.Accuracy;
import chat.serendip.report.Category;
import chat.serendip.report.ReportFiled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** Puts every report into a case, in the transaction that files the report: there is never a report without a case. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Intake {

    private final EntityManager entities;
    private final Accuracies accuracies;
    private final AutomaticPause pause;

    @Inject
    Intake(EntityManager entities, Accuracies accuracies, AutomaticPause pause) {
        this.entities = entities;
        this.accuracies = accuracies;
        this.pause = pause;
    }

    void filed(@Observes ReportFiled event) {
        Accuracy reporter = accuracies.of(Set.of(event.reporter())).getOrDefault(event.reporter(), Accuracy.UNKNOWN);
        int weight = (int) Math.round(100 * reporter.weight());
        UUID caseId = addToCase(event, weight);
        if (event.category().urgent()) {
            freeIfNewlyUrgent(caseId);
        }
        attach(event, caseId, weight);
        pause.consider(event.reported(), caseId, event.at());
    }

    /**
     * Opens the account's case or adds the report to the open one. Of two reports at once, one opens the case and the
     * other is added to it.
     */
    private UUID addToCase(ReportFiled event, int weight) {
        return (UUID) entities.createNativeQuery("""
                        insert into cases (id, account, lane, severity, score, categories, report_count, opened_at, last_report_at)
                        values (:id, :account, :lane, :severity, :weight, array[:category], 1, :at, :at)
                        on conflict (account) where closed_at is null do update set
                            version = cases.version + 1,
                            lane = case when excluded.lane = 'URGENT' then excluded.lane else cases.lane end,
                            severity = greatest(cases.severity, excluded.severity),
                            score = cases.score + excluded.score,
                            categories = case when cases.categories @> excluded.categories then cases.categories
                                              else cases.categories || excluded.categories end,
                            report_count = cases.report_count + 1,
                            last_report_at = greatest(cases.last_report_at, excluded.last_report_at)
                        returning id""", UUID.class)
                .setParameter("id", UUID.randomUUID())
                .setParameter("account", event.reported().value())
                .setParameter("lane", Lane.of(event.category()).name())
                .setParameter("severity", event.category().severity())
                .setParameter("weight", (long) weight)
                .setParameter("category", event.category().name())
                .setParameter("at", event.at())
                .getSingleResult();
    }

    /**
     * Deletes the claim when the first urgent report moves an ordinary case to the urgent lane: its holder may not be
     * allowed to see it there.
     */
    private void freeIfNewlyUrgent(UUID caseId) {
        entities.createNativeQuery("""
                        delete from claims where case_id = :id and not exists
                            (select 1 from case_reports where case_id = :id and category in (:child, :threat))""")
                .setParameter("id", caseId)
                .setParameter("child", Category.CHILD_SAFETY.name())
                .setParameter("threat", Category.THREAT_OR_SELF_HARM.name())
                .executeUpdate();
    }

    private void attach(ReportFiled event, UUID caseId, int weight) {
        entities.createNativeQuery("""
                        insert into case_reports (report_id, case_id, reporter, category, weight, filed_at)
                        values (:report, :case, :reporter, :category, :weight, :at)""")
                .setParameter("report", event.report().value())
                .setParameter("case", caseId)
                .setParameter("reporter", event.reporter().value())
                .setParameter("category", event.category().name())
                .setParameter("weight", weight)
                .setParameter("at", event.at())
                .executeUpdate();
    }
}
