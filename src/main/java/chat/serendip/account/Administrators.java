package chat.serendip.account;

import chat.serendip.account.AccountRefusals.LastAdministrator;
import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Sees to it that there is always one. The schema does so too, with the same lock. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Administrators {

    private final EntityManager entities;
    private final AccountLocks locks;

    @Inject
    Administrators(EntityManager entities, AccountLocks locks) {
        this.entities = entities;
        this.locks = locks;
    }

    /**
     * Makes sure, until the caller's transaction ends, that this account may cease to be an administrator or to be at all. Who holds
     * any other lock has taken this one before it.
     *
     * @throws LastAdministrator if it is the last one and others would be left behind
     */
    public void keepOneBeside(AccountId id) {
        locks.exclusively();
        boolean last = !entities.createNativeQuery("""
                        with administrators as (
                            select id from accounts where role = 'ADMINISTRATOR' and standing <> 'BANNED'
                                and (standing <> 'SUSPENDED' or standing_until <= now()))
                        select 1 from administrators where id = :id
                            and not exists (select from administrators other where other.id <> :id)
                            and exists (select from accounts other where other.id <> :id)""")
                .setParameter("id", id.value())
                .getResultList()
                .isEmpty();
        if (last) {
            throw new LastAdministrator();
        }
    }
}
