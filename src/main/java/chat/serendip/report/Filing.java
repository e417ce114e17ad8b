package chat.serendip.report;

import chat.serendip.encounter.History;
import chat.serendip.encounter.Recollection;
import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Separation;
import chat.serendip.limits.Limit;
import chat.serendip.limits.Limits;
import chat.serendip.platform.Invalid;
import chat.serendip.platform.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Files a report. The two are parted first and whatever follows: also when the report itself is refused, because it is the
 * second, one too many, or its pictures are no good. Safe for use by many threads.
 */
@ApplicationScoped
class Filing {

    private static final int LONGEST_COMMENT = 1000;

    private final History history;
    private final Separation separation;
    private final Reports reports;
    private final ReportingRight right;
    private final Limits limits;
    private final Clock clock;
    private final Duration window;

    @Inject
    Filing(
            History history,
            Separation separation,
            Reports reports,
            ReportingRight right,
            Limits limits,
            Clock clock,
            @ConfigProperty(name = "serendip.report.window") Duration window) {
        this.history = history;
        this.separation = separation;
        this.reports = reports;
        this.right = right;
        this.limits = limits;
        this.clock = clock;
        this.window = window;
    }

    /**
     * Stores what somebody complains of, with the lines as they are at this moment.
     *
     * @throws NoSuchEncounter if it is not mine
     * @throws TooLate if it ended too long ago
     */
    MyReport file(AccountId me, Complaint complaint) {
        check(complaint);
        Category category = Category.named(complaint.category()).orElseThrow();
        Optional<Recollection> encounter = parsed(complaint.encounterId()).flatMap(id -> history.recall(me, id));
        encounter.ifPresent(mine -> separation.separate(me, mine.id()));
        right.require(me);
        limits.require(Limit.REPORTS, me.toString());
        return reports.add(
                ReportId.random(), reportable(encounter), category, Wording.orNothing(complaint.comment()), List.of());
    }

    private Recollection reportable(Optional<Recollection> encounter) {
        Recollection mine = encounter.orElseThrow(NoSuchEncounter::new);
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

    private static void check(Complaint complaint) {
        List<Violation> violations = new ArrayList<>();
        if (Category.named(complaint.category()).isEmpty()) {
            violations.add(Wording.unknownCategory());
        }
        Wording.check("comment", complaint.comment(), LONGEST_COMMENT).ifPresent(violations::add);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }
}
