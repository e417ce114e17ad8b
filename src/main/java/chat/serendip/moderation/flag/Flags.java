package chat.serendip.moderation.flag;

import chat.serendip.account.AccountLocks;
import chat.serendip.account.Names;
import chat.serendip.account.Trace;
import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.OwnCase;
import chat.serendip.moderation.SanctionKind;
import chat.serendip.moderation.Sanctions;
import chat.serendip.moderation.audit.Audit;
import chat.serendip.moderation.audit.AuditAction;
import chat.serendip.moderation.audit.AuditEntry;
import chat.serendip.moderation.mark.MarkKind;
import chat.serendip.moderation.mark.Marks;
import chat.serendip.moderation.staff.ListStatus;
import chat.serendip.moderation.staff.Moderator;
import chat.serendip.moderation.staff.Recusal;
import chat.serendip.moderation.staff.Register;
import chat.serendip.moderation.staff.Subject;
import chat.serendip.platform.Keyset;
import chat.serendip.platform.Page;
import chat.serendip.platform.Place;
import chat.serendip.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * New accounts that may be banned people's, for moderators to look at. Safe for use by many threads; every method is one
 * transaction.
 */
@ApplicationScoped
@Transactional
public class Flags {

    private static final Keyset NEWEST_FIRST = Keyset.descending("f.raisedAt", "f.id");

    private final EntityManager entities;
    private final Marks marks;
    private final Sanctions sanctions;
    private final Recusal recusal;
    private final AccountLocks locks;
    private final Names names;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Flags(
            EntityManager entities,
            Marks marks,
            Sanctions sanctions,
            Recusal recusal,
            AccountLocks locks,
            Names names,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.marks = marks;
        this.sanctions = sanctions;
        this.recusal = recusal;
        this.locks = locks;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /** Flags a new account if it resembles one that was banned. */
    void consider(AccountId account, Trace trace) {
        marks.resembled(account, trace).ifPresent(to -> {
            locks.keep(Stream.concat(Stream.of(account), Stream.ofNullable(to.banned()))
                    .toList());
            Flag flag = new Flag(account, to, clock.instant());
            entities.persist(flag);
            entities.flush();
            String reasons = to.shared().stream().map(MarkKind::word).collect(Collectors.joining(" "));
            audit.write(AuditEntry.byServer(
                    AuditAction.FLAG_RAISED,
                    Subject.ofAccount(account.value()),
                    Map.of("confidence", to.confidence().word(), "reasons", reasons)));
        });
    }

    /** A banned account came to read its reasons: what its browser shows now belongs to its marks. */
    void recognise(AccountId banned, Trace trace) {
        locks.change(banned);
        sanctions.on(banned).stream()
                .filter(sanction ->
                        sanction.kind().ends() == SanctionKind.Ends.NEVER && sanction.isActive(clock.instant()))
                .forEach(ban -> marks.keep(ban.asBan(), trace));
    }

    /**
     * A page, the newest first.
     *
     * @param status {@code open}, which is usual, or {@code all}
     */
    Page<FlagView> page(Moderator moderator, @Nullable String status, int limit, Place after) {
        TypedQuery<Flag> asked = entities.createQuery(
                "from Flag f where (:all = true or f.dismissedAt is null) and " + NEWEST_FIRST.afterPlace(),
                Flag.class);
        List<Flag> found = NEWEST_FIRST
                .begin(asked, after)
                .setParameter("all", ListStatus.isOther(status, "all"))
                .setMaxResults(limit + 1)
                .getResultList();
        Page<FlagView> page = Page.of(found, limit, Flag::place).with(this::views);
        audit.viewed(
                moderator, AuditAction.FLAGS_VIEWED, Subject.FLAGS, page.items().size());
        return page;
    }

    /**
     * Somebody has looked at it, and there is nothing to it or nothing left to do; again: as it was.
     *
     * @throws NoSuchFlag if there is none
     * @throws OwnCase to who is flagged
     */
    FlagView dismiss(Moderator moderator, UUID id) {
        locks.keep(Set.of(moderator.account()));
        Flag flag = Optional.ofNullable(entities.find(Flag.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NoSuchFlag::new);
        if (recusal.hides(moderator, flag.account())) {
            throw new OwnCase();
        }
        if (!flag.isDismissed()) {
            flag.dismiss(moderator.account(), clock.instant());
            audit.write(AuditEntry.by(
                    moderator,
                    AuditAction.FLAG_DISMISSED,
                    Subject.ofAccount(flag.account().value()),
                    Map.of()));
        }
        return views(List.of(flag)).get(0);
    }

    /** The flag on an account that nobody has dismissed. */
    public Optional<FlagView> on(AccountId account) {
        return entities.createQuery("from Flag f where f.account = :account and f.dismissedAt is null", Flag.class)
                .setParameter("account", account.value())
                .getResultStream()
                .findFirst()
                .map(flag -> views(List.of(flag)).get(0));
    }

    /** Those of the accounts that carry one. */
    public Set<AccountId> among(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Set.of();
        }
        Query flagged = entities.createNativeQuery(
                        "select account from flags where account in (:those) and dismissed_at is null", UUID.class)
                .setParameter("those", accounts.stream().map(AccountId::value).toList());
        return Rows.of(flagged, UUID.class).map(AccountId::new).collect(Collectors.toSet());
    }

    private List<FlagView> views(List<Flag> flags) {
        Register register = Register.of(
                names,
                flags.stream()
                        .flatMap(flag -> Stream.of(Optional.of(flag.account()), flag.banned(), flag.dismissedBy()))
                        .flatMap(Optional::stream));
        return flags.stream().map(flag -> flag.view(register)).toList();
    }
}
