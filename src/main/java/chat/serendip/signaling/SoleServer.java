package chat.serendip.signaling;

import chat.serendip.encounter.Ledger;
import chat.serendip.platform.database.Schema;
import chat.serendip.platform.database.ServerLock;
import chat.serendip.talk.Talks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Begins to wait for the people of before as soon as the server takes sockets, and lets everybody go if another server
 * has taken the database over.
 */
@ApplicationScoped
class SoleServer {

    private final Talks<Connection> talks;
    private final Ledger ledger;
    private final AcceptingState acceptingState;
    private final Connections connections;

    @Inject
    SoleServer(Talks<Connection> talks, Ledger ledger, AcceptingState acceptingState, Connections connections) {
        this.talks = talks;
        this.ledger = ledger;
        this.acceptingState = acceptingState;
        this.connections = connections;
    }

    void ready(@Observes @Priority(Schema.PRIORITY + 31) @Initialized(ApplicationScoped.class) Object event) {
        talks.ready();
        ledger.ready();
    }

    void taken(@Observes ServerLock.TakenByAnother event) {
        acceptingState.stopAccepting();
        connections.all().forEach(connection -> connection.close(Closing.RESTARTING));
    }
}
