package chat.serendip.account;

import chat.serendip.account.AccountRefusals.LastAdministrator;
import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Makes sure that there is always an administrator. The schema does so too, with the same lock. */
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
     * Makes sure that this account may be deleted or stop being an administrator, and that this stays so until the
     * caller's transaction ends. A caller that holds any other lock must have taken this one before it.
     *
     * @throws LastAdministrator if it is the last administrator and there are other accounts
     */
    public void keepOneBeside(AccountId id) {
        locks.lockGlobally();
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
