package chat.serendip.moderation.intake;

import chat.serendip.account.Standing;
import chat.serendip.account.Standings;
import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.audit.Audit;
import chat.serendip.moderation.audit.AuditAction;
import chat.serendip.moderation.audit.AuditEntry;
import chat.serendip.moderation.audit.Subject;
import chat.serendip.moderation.sanction.Sanction;
import chat.serendip.moderation.sanction.Sanctions;
import chat.serendip.platform.database.NativeResults;
import chat.serendip.report.Accuracies;
import chat.serendip.report.Accuracy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/**
 * Pauses an account that several accurate reporters reported within a short time. It is the only sanction that no
 * moderator decides: it is short, marked as automatic, imposed at most once for a case, and raises the case's place in
 * the queue.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AutomaticPause {

    static final String RULE = "Several people reported you within a short time.";
    static final String FACTS =
            "This pause was set automatically and ends by itself. A moderator looks at the reports.";

    /** How much the pause raises the severity of an ordinary case, which stays below that of urgent cases. */
    private static final int RAISED_BY = 15;

    private static final int HIGHEST_ORDINARY = 89;

    private final EntityManager entities;
    private final Accuracies accuracies;
    private final Standings standings;
    private final Sanctions sanctions;
    private final Audit audit;
    private final PauseRule rule;

    @Inject
    AutomaticPause(
            EntityManager entities,
            Accuracies accuracies,
            Standings standings,
            Sanctions sanctions,
            Audit audit,
            Config config) {
        this.entities = entities;
        this.accuracies = accuracies;
        this.standings = standings;
        this.sanctions = sanctions;
        this.audit = audit;
        this.rule = PauseRule.from(config);
    }

    /** Pauses the account if its recent reports call for it. The caller has locked the case's row. */
    void consider(AccountId account, UUID caseId, Instant now) {
        Collection<Accuracy> reporters = reporters(caseId, now.minus(rule.within()));
        if (!rule.calledFor(reporters) || !isFirst(caseId)) {
            return;
        }
        boolean free = standings
                .of(account)
                .filter(standing -> standing.kind().compareTo(Standing.Kind.PAUSED) < 0)
                .isPresent();
        if (free) {
            Instant until = now.plus(rule.lasts());
            raise(caseId);
            sanctions.impose(Sanction.automaticPause(account, caseId, RULE, FACTS, now, until));
            audit.write(AuditEntry.byServer(
                    AuditAction.PAUSED,
                    Subject.ofCase(caseId),
                    Map.of("until", until.toString(), "reporters", reporters.size())));
        }
    }

    /** The accuracy of each distinct reporter in the case since then. */
    private Collection<Accuracy> reporters(UUID caseId, Instant since) {
        Query reporting = entities.createNativeQuery("""
                        select distinct reporter from case_reports
                        where case_id = :id and reporter is not null and filed_at > :since""", UUID.class)
                .setParameter("id", caseId)
                .setParameter("since", since);
        List<AccountId> distinct =
                NativeResults.of(reporting, UUID.class).map(AccountId::new).toList();
        return accuracies.of(distinct).values();
    }

    private boolean isFirst(UUID caseId) {
        return entities.createQuery("select s.id from Sanction s where s.caseId = :id and s.automated", UUID.class)
                .setParameter("id", caseId)
                .getResultList()
                .isEmpty();
    }

    private void raise(UUID caseId) {
        entities.createNativeQuery("""
                        update cases set paused = true,
                            severity = case when lane = 'ORDINARY' then least(severity + :more, :most) else severity end
                        where id = :id""")
                .setParameter("more", RAISED_BY)
                .setParameter("most", HIGHEST_ORDINARY)
                .setParameter("id", caseId)
                .executeUpdate();
    }
}
