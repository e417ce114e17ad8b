package chat.serendip.signaling;

import chat.serendip.encounter.Ledger;
import chat.serendip.platform.database.Schema;
import chat.serendip.talk.Talks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** As soon as the server takes sockets, the people whom an earlier run left in a talk are waited for. */
@ApplicationScoped
class ReadyObserver {

    private final Talks<Connection> talks;
    private final Ledger ledger;

    @Inject
    ReadyObserver(Talks<Connection> talks, Ledger ledger) {
        this.talks = talks;
        this.ledger = ledger;
    }

    void ready(@Observes @Priority(Schema.PRIORITY + 31) @Initialized(ApplicationScoped.class) Object event) {
        talks.ready();
        ledger.ready();
    }
}
