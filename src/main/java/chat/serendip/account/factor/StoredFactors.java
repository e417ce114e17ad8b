package chat.serendip.account.factor;

import chat.serendip.account.Factors;
import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The second factors in the database. Safe for use by many threads; every method is one transaction. */
@ApplicationScoped
@Transactional
class StoredFactors implements Factors {

    private final EntityManager entities;

    @Inject
    StoredFactors(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean has(AccountId account) {
        return !entities.createNativeQuery("""
                        select 1 where exists (select from totps where account_id = :account and confirmed_at is not null)
                            or exists (select from passkeys where account_id = :account)""")
                .setParameter("account", account.value())
                .getResultList()
                .isEmpty();
    }
}
