package chat.serendip.moderation;

import chat.serendip.account.Names;
import chat.serendip.kernel.AccountId;
import chat.serendip.report.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
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

/** Cases as the queue shows them, with five queries however many they are. Works in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Summaries {

    private final EntityManager entities;
    private final Names names;
    private final Flags flags;
    private final Holds holds;
    private final Clock clock;

    @Inject
    Summaries(EntityManager entities, Names names, Flags flags, Holds holds, Clock clock) {
        this.entities = entities;
        this.names = names;
        this.flags = flags;
        this.holds = holds;
        this.clock = clock;
    }

    List<CaseSummary> of(Moderator moderator, List<Case> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = cases.stream().map(Case::id).toList();
        Map<UUID, Claim> live = live(ids);
        Set<UUID> mine = reportedBy(moderator, ids);
        Set<UUID> held = holds.among(ids);
        Set<AccountId> flagged = flags.among(
                cases.stream().flatMap(found -> found.account().stream()).toList());
        Stream<AccountId> mentioned = Stream.concat(
                cases.stream().flatMap(found -> found.account().stream()),
                live.values().stream().map(Claim::moderator));
        Register register = Register.of(names, mentioned);
        return cases.stream()
                .map(found -> summary(
                        moderator,
                        found,
                        live.get(found.id()),
                        mine.contains(found.id()),
                        words(
                                found.paused(),
                                found.account().filter(flagged::contains).isPresent(),
                                held.contains(found.id())),
                        register))
                .toList();
    }

    private Map<UUID, Claim> live(List<UUID> ids) {
        return entities.createQuery("from Claim c where c.caseId in :ids and c.until > :now", Claim.class)
                .setParameter("ids", ids)
                .setParameter("now", clock.instant())
                .getResultStream()
                .collect(Collectors.toMap(Claim::caseId, Function.identity()));
    }

    private Set<UUID> reportedBy(Moderator moderator, List<UUID> ids) {
        Query mine = entities.createNativeQuery(
                        "select case_id from case_reports where case_id in (:ids) and reporter = :me", UUID.class)
                .setParameter("ids", ids)
                .setParameter("me", moderator.account().value());
        return Rows.of(mine, UUID.class).collect(Collectors.toSet());
    }

    private static List<String> words(boolean paused, boolean linked, boolean held) {
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
            boolean reporter,
            List<String> flags,
            Register register) {
        return new CaseSummary(
                found.id().toString(),
                found.lane().word(),
                found.severity(),
                found.score(),
                found.categories().stream().map(Category::word).toList(),
                found.reportCount(),
                found.openedAt(),
                found.lastReportAt(),
                found.closedAt(),
                found.status(claim != null).word(),
                register.who(found.account()),
                claim == null ? null : Claims.view(moderator, claim, register),
                flags,
                reporter || found.account().filter(moderator.account()::equals).isPresent());
    }
}
