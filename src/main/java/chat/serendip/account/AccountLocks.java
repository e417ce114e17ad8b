package chat.serendip.account;

import chat.serendip.account.AccountRefusals.NotSignedIn;
import chat.serendip.kernel.AccountId;
import chat.serendip.platform.database.NativeResults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The first locks of every write that concerns accounts. A write takes them in this order: {@link #lockGlobally},
 * {@link #lockSeat}, {@link #lockForKeyShare}, {@link #lockForNoKeyUpdate}. Decision 69 says which write takes which of them, and which
 * locks come after them. They hold until the caller's transaction ends.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AccountLocks {

    private final EntityManager entities;

    @Inject
    AccountLocks(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Takes the lock that only one transaction holds at a time. Three kinds of writes take it: those that may leave
     * Serendip without an administrator, those that touch rows of accounts that they don't know beforehand, and the
     * deletion of an account, which does both.
     */
    public void lockGlobally() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('keep_an_administrator')) as text)")
                .getSingleResult();
    }

    /** Locks the account's seat, before a deletion: whoever changes seats has locked them before their accounts. */
    public void lockSeat(AccountId account) {
        List<?> unused = entities.createNativeQuery("select account from seats where account = :id for update")
                .setParameter("id", account.value())
                .getResultList();
    }

    /**
     * Keeps these accounts from being deleted meanwhile. Others may keep them too, and change them.
     *
     * @return those of the accounts that exist
     */
    public Set<AccountId> lockForKeyShare(Collection<AccountId> accounts) {
        Query found = entities.createNativeQuery(
                        "select id from accounts where id in (:those) order by id for key share", UUID.class)
                .setParameter("those", accounts.stream().map(AccountId::value).toList());
        return NativeResults.of(found, UUID.class).map(AccountId::new).collect(Collectors.toSet());
    }

    /**
     * Keeps the account of whoever asks for the write from being deleted meanwhile.
     *
     * @throws NotSignedIn if it has been deleted, and its sessions with it
     */
    public void lockCaller(AccountId caller) {
        if (lockForKeyShare(List.of(caller)).isEmpty()) {
            throw new NotSignedIn();
        }
    }

    /** Keeps others from changing or deleting the account meanwhile; false if there is no such account. */
    public boolean lockForNoKeyUpdate(AccountId account) {
        List<?> found = entities.createNativeQuery("select id from accounts where id = :id for no key update")
                .setParameter("id", account.value())
                .getResultList();
        return !found.isEmpty();
    }
}
