package chat.serendip.account;

import chat.serendip.account.session.Session;
import chat.serendip.account.session.SessionRevoked;
import chat.serendip.account.session.Sessions;
import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Runs actions in transactions that fail, and observes the events that are delivered after those that succeed. */
@ApplicationScoped
public class TransactionProbe {

    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final Accounts accounts;
    private final Sessions sessions;

    @Inject
    public TransactionProbe(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    void revoked(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionRevoked event) {
        events.add(event);
    }

    void deleted(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountDeleted event) {
        events.add(event);
    }

    List<Object> events() {
        return List.copyOf(events);
    }

    @Transactional
    void openAndFail(ValidRegistration validRegistration, String hash) {
        accounts.open(validRegistration, hash, Role.USER);
        throw new IllegalStateException("on purpose");
    }

    @Transactional
    void endAndFail(AccountId account, Session session) {
        sessions.end(account, session.id());
        throw new IllegalStateException("on purpose");
    }
}
