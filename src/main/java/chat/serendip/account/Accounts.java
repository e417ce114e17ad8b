package chat.serendip.account;

import chat.serendip.kernel.AccountId;
import chat.serendip.platform.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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
    private final Invitations invitations;
    private final Sessions sessions;
    private final KnownDevices devices;
    private final Administrators administrators;
    private final Event<AccountDeleted> deleted;

    @Inject
    Accounts(
            EntityManager entities,
            Clock clock,
            Invitations invitations,
            Sessions sessions,
            KnownDevices devices,
            Administrators administrators,
            Event<AccountDeleted> deleted) {
        this.entities = entities;
        this.clock = clock;
        this.invitations = invitations;
        this.sessions = sessions;
        this.devices = devices;
        this.administrators = administrators;
        this.deleted = deleted;
    }

    /**
     * Stores a new account; an invitation is used up by it.
     *
     * @throws Invalid when the name is taken, also by somebody who was quicker by an instant, or the invitation is unknown
     */
    Account open(Applicant applicant, String passwordHash, Optional<String> invitation) {
        var role = invitation.map(invitations::consume).orElse(Role.USER);
        var account = new Account(applicant, passwordHash, role, clock.instant());
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

    Optional<Account> named(Username name) {
        return entities.createQuery("select a from Account a where a.usernameFolded = :name", Account.class)
                .setParameter("name", name.folded())
                .getResultStream()
                .findFirst();
    }

    Optional<Account> with(AccountId id) {
        return Optional.ofNullable(entities.find(Account.class, id.value()));
    }

    /** The account as it is and stays until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Account> held(AccountId id) {
        return Optional.ofNullable(entities.find(Account.class, id.value(), LockModeType.PESSIMISTIC_READ));
    }

    /** The account, to be changed in the caller's transaction; nobody else changes it meanwhile. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Account> changing(AccountId id) {
        boolean there = !entities.createNativeQuery("select id from accounts where id = :id for update")
                .setParameter("id", id.value())
                .getResultList()
                .isEmpty();
        if (!there) {
            return Optional.empty();
        }
        var account = entities.find(Account.class, id.value());
        // the caller may have read it before it was locked
        entities.refresh(account);
        return Optional.of(account);
    }

    /** Gives the account a new password, and makes every other browser sign in again. */
    void replacePassword(Identity me, String passwordHash, Browser browser) {
        var account = Optional.ofNullable(
                        entities.find(Account.class, me.account().value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotSignedIn::new);
        account.replacePassword(passwordHash);
        sessions.endOthers(me);
        devices.forgetOthers(me.account(), browser.device());
    }

    /**
     * Deletes the account and everything that is stored about it; told as {@link AccountDeleted} after the commit.
     *
     * @throws LastAdministrator if others would be left without one
     */
    void delete(AccountId id) {
        administrators.keepOneBeside(id);
        int gone = entities.createQuery("delete from Account a where a.id = :id")
                .setParameter("id", id.value())
                .executeUpdate();
        if (gone > 0) {
            deleted.fire(new AccountDeleted(id));
        }
    }
}
