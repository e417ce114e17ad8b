package chat.serendip.moderation.decision;

import chat.serendip.moderation.cases.Case;
import chat.serendip.moderation.cases.Cases;
import chat.serendip.moderation.cases.Claims;
import chat.serendip.moderation.sanction.Sanctions;
import chat.serendip.report.Outcomes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Carries out a final decision in the transaction that makes it final: all of it or nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DecisionExecution {

    private final Cases cases;
    private final Claims claims;
    private final Sanctions sanctions;
    private final Outcomes outcomes;
    private final Clock clock;

    @Inject
    DecisionExecution(Cases cases, Claims claims, Sanctions sanctions, Outcomes outcomes, Clock clock) {
        this.cases = cases;
        this.claims = claims;
        this.sanctions = sanctions;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    void carryOut(Decision decision, Case held) {
        DecisionKind kind = decision.kind();
        held.close(clock.instant());
        cases.outdate(held);
        claims.end(held.id());
        if (kind.sanction().isEmpty()) {
            // a dismissed case no longer justifies its automatic pause
            sanctions.liftPauseOf(held.id());
        } else {
            held.account()
                    .map(account -> decision.sanctionOn(account, clock.instant()))
                    .ifPresent(sanctions::impose);
        }
        outcomes.decide(cases.reports(held.id()), kind.outcome(), kind.measure());
    }
}
