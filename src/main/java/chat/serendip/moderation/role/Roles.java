package chat.serendip.moderation.role;

import chat.serendip.account.Account;
import chat.serendip.account.AccountLocks;
import chat.serendip.account.AccountRefusals.NoSuchAccount;
import chat.serendip.account.AccountView;
import chat.serendip.account.Accounts;
import chat.serendip.account.Administrators;
import chat.serendip.account.Factors;
import chat.serendip.account.Grant;
import chat.serendip.account.Identity;
import chat.serendip.account.Role;
import chat.serendip.account.RoleChanged;
import chat.serendip.account.Username;
import chat.serendip.kernel.AccountId;
import chat.serendip.platform.paging.Keyset;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Finds accounts by username, and grants and withdraws roles. Safe for use by many threads; every method is one
 * transaction.
 */
@ApplicationScoped
@Transactional
class Roles {

    private static final Keyset BY_NAME = Keyset.ascending("a.usernameFolded");

    private final EntityManager entities;
    private final Accounts accounts;
    private final Administrators administrators;
    private final AccountLocks locks;
    private final Factors factors;
    private final Clock clock;
    private final Event<RoleChanged> changed;

    @Inject
    Roles(
            EntityManager entities,
            Accounts accounts,
            Administrators administrators,
            AccountLocks locks,
            Factors factors,
            Clock clock,
            Event<RoleChanged> changed) {
        this.entities = entities;
        this.accounts = accounts;
        this.administrators = administrators;
        this.locks = locks;
        this.factors = factors;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * The accounts whose usernames begin so, in the order of their usernames.
     *
     * @param beginning the beginning of the usernames, in upper or lower case
     * @param role only accounts with this role; empty for all
     * @param after the cursor before the first account
     */
    List<GrantedAccount> named(String beginning, Optional<Role> role, int limit, NameCursor after) {
        if (beginning.indexOf('\0') >= 0) {
            // no username contains it, and PostgreSQL has no such text
            return List.of();
        }
        String prefix =
                Username.fold(beginning).replace("!", "!!").replace("%", "!%").replace("_", "!_");
        TypedQuery<Account> asked = entities.createQuery(
                "from Account a where a.usernameFolded like :prefix escape '!' and a.role in :roles and "
                        + BY_NAME.afterCursor(),
                Account.class);
        return BY_NAME.begin(asked, after.folded())
                .setParameter("prefix", prefix + "%")
                .setParameter("roles", role.map(List::of).orElse(List.of(Role.values())))
                .setMaxResults(limit)
                .getResultStream()
                .map(this::view)
                .toList();
    }

    /**
     * Sets what the account is granted, and fires {@link RoleChanged} if that changes anything.
     *
     * @throws NoSuchAccount if there is none of that id
     * @throws LastAdministrator if no administrator would be left
     */
    GrantedAccount grant(Identity by, AccountId id, Grant grant) {
        locks.lockGlobally();
        var account = accounts.changing(id).orElseThrow(NoSuchAccount::new);
        var before = account.grant();
        if (!before.equals(grant)) {
            if (grant.role() != Role.ADMINISTRATOR) {
                administrators.keepOneBeside(id);
            }
            account.grant(grant);
            changed.fire(new RoleChanged(by, id, before, grant));
        }
        return view(account);
    }

    private GrantedAccount view(Account account) {
        return new GrantedAccount(
                account.id().toString(),
                account.username().shown(),
                account.role(),
                account.grant().childSafety(),
                AccountView.StandingView.of(account.standing().at(clock.instant())),
                factors.has(account.id()),
                account.createdAt());
    }
}
