package chat.serendip.moderation.flag;

import chat.serendip.account.AccountLocks;
import chat.serendip.account.AccountNames;
import chat.serendip.account.IdentityHints;
import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.audit.Audit;
import chat.serendip.moderation.audit.AuditAction;
import chat.serendip.moderation.audit.AuditEntry;
import chat.serendip.moderation.audit.Subject;
import chat.serendip.moderation.cases.CaseRefusals.OwnCase;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.moderation.common.Recusal;
import chat.serendip.moderation.common.Usernames;
import chat.serendip.moderation.mark.BanMarkerKind;
import chat.serendip.moderation.mark.BanMarkers;
import chat.serendip.moderation.sanction.SanctionKind;
import chat.serendip.moderation.sanction.Sanctions;
import chat.serendip.platform.database.NativeResults;
import chat.serendip.platform.paging.Cursor;
import chat.serendip.platform.paging.Keyset;
import chat.serendip.platform.paging.ListStatus;
import chat.serendip.platform.paging.Page;
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
 * The flags on new accounts that may belong to banned people. Safe for use by many threads; every method is
 * one transaction.
 */
@ApplicationScoped
@Transactional
public class Flags {

    private static final Keyset NEWEST_FIRST = Keyset.descending("f.raisedAt", "f.id");

    private final EntityManager entities;
    private final BanMarkers banMarkers;
    private final Sanctions sanctions;
    private final Recusal recusal;
    private final AccountLocks locks;
    private final AccountNames accountNames;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Flags(
            EntityManager entities,
            BanMarkers banMarkers,
            Sanctions sanctions,
            Recusal recusal,
            AccountLocks locks,
            AccountNames accountNames,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.banMarkers = banMarkers;
        this.sanctions = sanctions;
        this.recusal = recusal;
        this.locks = locks;
        this.accountNames = accountNames;
        this.audit = audit;
        this.clock = clock;
    }

    /** Flags a new account if it shares ban markers with a banned one. */
    void consider(AccountId account, IdentityHints identityHints) {
        banMarkers.bestMatch(account, identityHints).ifPresent(to -> {
            List<AccountId> involved = Stream.concat(Stream.of(account), Stream.ofNullable(to.banned()))
                    .toList();
            if (!locks.lockForKeyShare(involved).containsAll(involved)
                    || !locks.lockForNoKeyUpdate(account)
                    || isFlagged(account)) {
                return;
            }
            Flag flag = new Flag(account, to, clock.instant());
            entities.persist(flag);
            entities.flush();
            String reasons = to.shared().stream().map(BanMarkerKind::wireName).collect(Collectors.joining(" "));
            audit.write(AuditEntry.byServer(
                    AuditAction.FLAG_RAISED,
                    Subject.ofAccount(account.value()),
                    Map.of("confidence", to.confidence().wireName(), "reasons", reasons)));
        });
    }

    private boolean isFlagged(AccountId account) {
        return entities.createQuery("select count(f) from Flag f where f.account = :account", Long.class)
                        .setParameter("account", account.value())
                        .getSingleResult()
                > 0;
    }

    /** A banned person signed in to read the reasons: adds what their browser shows now to the ban's markers. */
    void recognise(AccountId banned, IdentityHints identityHints) {
        locks.lockForNoKeyUpdate(banned);
        sanctions.on(banned).stream()
                .filter(sanction ->
                        sanction.kind().ends() == SanctionKind.Ends.NEVER && sanction.isActive(clock.instant()))
                .forEach(ban -> banMarkers.keep(ban.asBan(), identityHints));
    }

    /**
     * A page of the flags, the newest first.
     *
     * @param status {@code open}, the default, or {@code all}
     */
    Page<FlagView> page(Moderator moderator, @Nullable String status, int limit, Cursor after) {
        TypedQuery<Flag> asked = entities.createQuery(
                "from Flag f where (:all = true or f.dismissedAt is null) and " + NEWEST_FIRST.afterCursor(),
                Flag.class);
        List<Flag> found = NEWEST_FIRST
                .begin(asked, after)
                .setParameter("all", ListStatus.isOther(status, "all"))
                .setMaxResults(limit + 1)
                .getResultList();
        Page<FlagView> page = Page.of(found, limit, Flag::cursor).with(this::views);
        audit.viewed(
                moderator, AuditAction.FLAGS_VIEWED, Subject.FLAGS, page.items().size());
        return page;
    }

    /**
     * Dismisses a flag: it was wrong, or nothing is left to do. A dismissed flag stays as it is.
     *
     * @throws NoSuchFlag if there is none of that id
     * @throws OwnCase if the moderator is the flagged account
     */
    FlagView dismiss(Moderator moderator, UUID id) {
        locks.lockCaller(moderator.account());
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

    /** Those of the accounts that have a flag which nobody has dismissed. */
    public Set<AccountId> among(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Set.of();
        }
        Query flagged = entities.createNativeQuery(
                        "select account from flags where account in (:those) and dismissed_at is null", UUID.class)
                .setParameter("those", accounts.stream().map(AccountId::value).toList());
        return NativeResults.of(flagged, UUID.class).map(AccountId::new).collect(Collectors.toSet());
    }

    private List<FlagView> views(List<Flag> flags) {
        Usernames usernames = Usernames.of(
                accountNames,
                flags.stream()
                        .flatMap(flag -> Stream.of(Optional.of(flag.account()), flag.banned(), flag.dismissedBy()))
                        .flatMap(Optional::stream));
        return flags.stream().map(flag -> flag.view(usernames)).toList();
    }
}
