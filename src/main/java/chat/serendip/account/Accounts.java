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
class Accounts {

    private final EntityManager entities;
    private final Clock clock;
    private final Invitations invitations;
    private final Sessions sessions;
    private final KnownDevices devices;
    private final Administrators administrators;
    private final AccountLocks locks;
    private final Event<AccountDeleted> deleted;

    @Inject
    Accounts(
            EntityManager entities,
            Clock clock,
            Invitations invitations,
            Sessions sessions,
            KnownDevices devices,
            Administrators administrators,
            AccountLocks locks,
            Event<AccountDeleted> deleted) {
        this.entities = entities;
        this.clock = clock;
        this.invitations = invitations;
        this.sessions = sessions;
        this.devices = devices;
        this.administrators = administrators;
        this.locks = locks;
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

    /** The account, to be changed in the caller's transaction; nobody else changes it meanwhile. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Account> changing(AccountId id) {
        if (!locks.change(id)) {
            return Optional.empty();
        }
        var account = entities.find(Account.class, id.value());
        // the caller may have read it before it was locked
        entities.refresh(account);
        return Optional.of(account);
    }

    /**
     * Gives the account a new password, and makes every other browser sign in again.
     *
     * @param compared what is stored of the password that was shown
     * @throws NotSignedIn if the session or its account ended meanwhile
     * @throws Invalid if the password was changed meanwhile
     */
    void replacePassword(Identity me, String compared, String next, Browser browser) {
        var account = changing(me.account()).filter(found -> sessions.lives(me)).orElseThrow(NotSignedIn::new);
        if (!account.passwordHash().equals(compared)) {
            throw OwnPassword.wrong("current");
        }
        account.replacePassword(next);
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
