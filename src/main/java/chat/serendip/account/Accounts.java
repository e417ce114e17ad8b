package chat.serendip.account;

import chat.serendip.kernel.AccountId;
import chat.serendip.platform.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** The stored accounts. Safe for use by many threads; every method is one transaction. */
@ApplicationScoped
@Transactional
public class Accounts {

    private final EntityManager entities;
    private final Clock clock;
    private final Administrators administrators;
    private final AccountLocks locks;
    private final Event<AccountDeleted> deleted;

    @Inject
    Accounts(
            EntityManager entities,
            Clock clock,
            Administrators administrators,
            AccountLocks locks,
            Event<AccountDeleted> deleted) {
        this.entities = entities;
        this.clock = clock;
        this.administrators = administrators;
        this.locks = locks;
        this.deleted = deleted;
    }

    /**
     * Stores a new account.
     *
     * @throws Invalid if the username is taken, also if another registration took it a moment earlier
     */
    public Account open(ValidRegistration validRegistration, String passwordHash, Role role) {
        var account = new Account(validRegistration, passwordHash, role, clock.instant());
        try {
            entities.persist(account);
            entities.flush();
        } catch (ConstraintViolationException e) {
            if ("username_taken".equals(e.getConstraintName())) {
                throw new Invalid(Username.taken());
            }
            throw e;
        }
        return account;
    }

    public Optional<Account> named(Username name) {
        return entities.createQuery("select a from Account a where a.usernameFolded = :name", Account.class)
                .setParameter("name", name.folded())
                .getResultStream()
                .findFirst();
    }

    public Optional<Account> with(AccountId id) {
        return Optional.ofNullable(entities.find(Account.class, id.value()));
    }

    /** The account, locked: nobody else changes it until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Account> changing(AccountId id) {
        if (!locks.lockForNoKeyUpdate(id)) {
            return Optional.empty();
        }
        var account = entities.find(Account.class, id.value());
        // the caller may have read it before it was locked
        entities.refresh(account);
        return Optional.of(account);
    }

    /**
     * Deletes the account and everything that is stored about it. {@link AccountDeleted} is observed after the commit.
     *
     * @throws LastAdministrator if it is the last administrator and there are other accounts
     */
    public void delete(AccountId id) {
        administrators.keepOneBeside(id);
        locks.lockSeat(id);
        int gone = entities.createQuery("delete from Account a where a.id = :id")
                .setParameter("id", id.value())
                .executeUpdate();
        if (gone > 0) {
            deleted.fire(new AccountDeleted(id));
        }
    }
}
