package chat.serendip.account;

import chat.serendip.kernel.AccountId;
import chat.serendip.platform.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** The stored accounts. Safe for use by many threads; every method is one transaction. */
@ApplicationScoped
@Transactional
class Accounts {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Accounts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Stores a new account.
     *
     * @throws Invalid when the name is taken, also by somebody who was quicker by an instant
     */
    Account open(Applicant applicant, String passwordHash) {
        var account = new Account(applicant, passwordHash, Role.USER, clock.instant());
        try {
            entities.persist(account);
            entities.flush();
        } catch (ConstraintViolationException e) {
            if ("username_taken".equals(e.getConstraintName())) {
                throw new Invalid("username", "taken", "This username is taken.");
            }
            throw e;
        }
        return account;
    }

    Optional<Account> named(Username name) {
        return entities.createQuery("select a from Account a where a.usernameFolded = :name", Account.class)
                .setParameter("name", name.folded())
                .getResultStream()
                .findFirst();
    }

    Optional<Account> with(AccountId id) {
        return Optional.ofNullable(entities.find(Account.class, id.value()));
    }
}
