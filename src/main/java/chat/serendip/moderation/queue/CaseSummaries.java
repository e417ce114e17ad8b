package chat.serendip.moderation.queue;

import chat.serendip.account.AccountNames;
import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.cases.Case;
import chat.serendip.moderation.cases.Claim;
import chat.serendip.moderation.cases.Claims;
import chat.serendip.moderation.cases.ConflictsOfInterest;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.moderation.common.Usernames;
import chat.serendip.moderation.flag.Flags;
import chat.serendip.moderation.hold.Holds;
import chat.serendip.report.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cases as the queue shows them. It takes five queries, however many cases there are. Works in the caller's
 * transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CaseSummaries {

    private final EntityManager entities;
    private final ConflictsOfInterest conflictsOfInterest;
    private final AccountNames accountNames;
    private final Flags flags;
    private final Holds holds;
    private final Clock clock;

    @Inject
    CaseSummaries(
            EntityManager entities,
            ConflictsOfInterest conflictsOfInterest,
            AccountNames accountNames,
            Flags flags,
            Holds holds,
            Clock clock) {
        this.entities = entities;
        this.conflictsOfInterest = conflictsOfInterest;
        this.accountNames = accountNames;
        this.flags = flags;
        this.holds = holds;
        this.clock = clock;
    }

    /** Summaries of these cases, in the same order, as this moderator may see them. */
    public List<CaseSummary> of(Moderator moderator, List<Case> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = found.stream().map(Case::id).toList();
        Map<UUID, Claim> live = live(ids);
        Set<UUID> own = conflictsOfInterest.own(moderator, ids);
        Set<UUID> held = holds.among(ids);
        Set<AccountId> flagged = flags.among(
                found.stream().flatMap(one -> one.account().stream()).toList());
        Stream<AccountId> mentioned = Stream.concat(
                found.stream().flatMap(one -> one.account().stream()),
                live.values().stream().map(Claim::moderator));
        Usernames usernames = Usernames.of(accountNames, mentioned);
        return found.stream()
                .map(one -> summary(
                        moderator,
                        one,
                        live.get(one.id()),
                        own.contains(one.id()),
                        flags(
                                one.paused(),
                                one.account().filter(flagged::contains).isPresent(),
                                held.contains(one.id())),
                        usernames))
                .toList();
    }

    private Map<UUID, Claim> live(List<UUID> ids) {
        return entities.createQuery("from Claim c where c.caseId in :ids and c.until > :now", Claim.class)
                .setParameter("ids", ids)
                .setParameter("now", clock.instant())
                .getResultStream()
                .collect(Collectors.toMap(Claim::caseId, Function.identity()));
    }

    private static List<String> flags(boolean paused, boolean linked, boolean held) {
        List<String> words = new ArrayList<>();
        if (paused) {
            words.add("paused");
        }
        if (linked) {
            words.add("linked");
        }
        if (held) {
            words.add("hold");
        }
        return words;
    }

    private static CaseSummary summary(
            Moderator moderator,
            Case found,
            @Nullable Claim claim,
            boolean own,
            List<String> flags,
            Usernames usernames) {
        return new CaseSummary(
                found.id().toString(),
                found.lane().wireName(),
                found.severity(),
                found.score(),
                found.categories().stream().map(Category::wireName).toList(),
                found.reportCount(),
                found.openedAt(),
                found.lastReportAt(),
                found.closedAt(),
                found.status(claim != null).wireName(),
                usernames.ref(found.account()),
                claim == null ? null : Claims.view(moderator, claim, usernames),
                flags,
                own);
    }
}
