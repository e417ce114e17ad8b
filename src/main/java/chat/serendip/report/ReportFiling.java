package chat.serendip.report;

import chat.serendip.encounter.EncounterSnapshot;
import chat.serendip.encounter.History;
import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.PartnerBlocker;
import chat.serendip.limits.Limit;
import chat.serendip.limits.Limits;
import chat.serendip.report.ReportRefusals.EncounterNotReportable;
import chat.serendip.report.ReportRefusals.TooLate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Files a report. The two are separated first, whatever follows: also if the report itself is refused, because it is
 * the second one, one too many, or its pictures can't be accepted. Safe for use by many threads.
 */
@ApplicationScoped
class ReportFiling {

    private final History history;
    private final PartnerBlocker partnerBlocker;
    private final Nonces nonces;
    private final FrameVerifier frameVerifier;
    private final Reports reports;
    private final ReportingRight right;
    private final Limits limits;
    private final Clock clock;
    private final Duration window;

    @Inject
    ReportFiling(
            History history,
            PartnerBlocker partnerBlocker,
            Nonces nonces,
            FrameVerifier frameVerifier,
            Reports reports,
            ReportingRight right,
            Limits limits,
            Clock clock,
            @ConfigProperty(name = "serendip.report.window") Duration window) {
        this.history = history;
        this.partnerBlocker = partnerBlocker;
        this.nonces = nonces;
        this.frameVerifier = frameVerifier;
        this.reports = reports;
        this.right = right;
        this.limits = limits;
        this.clock = clock;
        this.window = window;
    }

    /**
     * Stores a report, with the encounter's last lines as they are at this moment.
     *
     * @throws EncounterNotReportable if the encounter is not mine
     * @throws TooLate if the encounter ended too long ago
     */
    MyReport file(AccountId me, ReportRequest request) {
        Category category = Category.named(request.category()).orElseThrow();
        Optional<EncounterSnapshot> encounter = recalled(me, request.encounterId());
        encounter.ifPresent(mine -> partnerBlocker.separate(me, mine.id()));
        right.require(me);
        limits.require(Limit.REPORTS, me.toString());
        EncounterSnapshot mine = reportable(encounter);
        ReportId id = ReportId.random();
        return reports.add(
                id,
                mine,
                category,
                TextRules.orNothing(request.comment()),
                frameVerifier.examined(id, mine, category, request));
    }

    /**
     * A nonce for pictures of one of my encounters.
     *
     * @throws FramesUnavailable if the operator configured no key
     * @throws EncounterNotReportable if the encounter is not mine
     * @throws TooLate if the encounter ended too long ago
     */
    Nonces.FrameNonce nonce(AccountId me, String encounter) {
        EncounterSnapshot mine = reportable(recalled(me, encounter));
        frameVerifier.requireKey();
        return nonces.give(me, mine.id());
    }

    private Optional<EncounterSnapshot> recalled(AccountId me, String encounter) {
        return parsed(encounter).flatMap(id -> history.recall(me, id));
    }

    private EncounterSnapshot reportable(Optional<EncounterSnapshot> encounter) {
        EncounterSnapshot mine = encounter.orElseThrow(EncounterNotReportable::new);
        Instant ended = mine.endedAt();
        if (ended != null && ended.isBefore(clock.instant().minus(window))) {
            throw new TooLate();
        }
        return mine;
    }

    private static Optional<EncounterId> parsed(String id) {
        try {
            return Optional.of(EncounterId.parse(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
