package chat.serendip.account.factor;

import chat.serendip.account.Factors;
import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The second factors in the database. Safe for use by many threads; a factor that is read to be used is locked. */
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

    /** The account's factors in use, the oldest first. */
    List<FactorView> of(AccountId account) {
        List<FactorView> views = new ArrayList<>();
        entities.createQuery("from Totp t where t.account = :account and t.confirmedAt is not null", Totp.class)
                .setParameter("account", account.value())
                .getResultStream()
                .map(Totp::view)
                .forEach(views::add);
        passkeys(account).stream().map(Passkey::view).forEach(views::add);
        return views;
    }

    /** The authenticator app in use. */
    Optional<Totp> totp(AccountId account) {
        return entities.createQuery("from Totp t where t.account = :account and t.confirmedAt is not null", Totp.class)
                .setParameter("account", account.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The authenticator app whose set-up began after that time and isn't confirmed yet. */
    Optional<Totp> totpBeingSetUp(AccountId account, Instant since) {
        return entities.createQuery("""
                        from Totp t where t.account = :account and t.confirmedAt is null and t.createdAt > :since""", Totp.class)
                .setParameter("account", account.value())
                .setParameter("since", since)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    List<Passkey> passkeys(AccountId account) {
        return entities.createQuery(
                        "from Passkey p where p.account = :account order by p.createdAt, p.id", Passkey.class)
                .setParameter("account", account.value())
                .getResultList();
    }

    /** One of the account's own passkeys, by its credential id. */
    Optional<Passkey> passkey(AccountId account, Bytes credentialId) {
        return entities.createQuery("from Passkey p where p.account = :account and p.credentialId = :id", Passkey.class)
                .setParameter("account", account.value())
                .setParameter("id", credentialId.array())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    void add(Object factor) {
        entities.persist(factor);
        entities.flush();
    }

    void deleteTotp(AccountId account, boolean confirmed) {
        entities.createNativeQuery(
                        "delete from totps where account_id = :account and (confirmed_at is not null) = :confirmed")
                .setParameter("account", account.value())
                .setParameter("confirmed", confirmed)
                .executeUpdate();
    }

    /** Removes one of the account's factors; empty if it has none with that id. */
    Optional<Removed> remove(AccountId account, UUID id) {
        for (Removed kind : Removed.values()) {
            int gone = entities.createQuery(
                            "delete from " + kind.entity + " f where f.id = :id and f.account = :account")
                    .setParameter("id", id)
                    .setParameter("account", account.value())
                    .executeUpdate();
            if (gone > 0) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Removes all of the account's factors. */
    void removeAll(AccountId account) {
        for (Removed kind : Removed.values()) {
            entities.createQuery("delete from " + kind.entity + " f where f.account = :account")
                    .setParameter("account", account.value())
                    .executeUpdate();
        }
    }

    /** What kind of factor was removed. */
    enum Removed {
        TOTP("Totp"),
        PASSKEY("Passkey");

        private final String entity;

        Removed(String entity) {
            this.entity = entity;
        }
    }
}
