package chat.serendip.signaling;

import chat.serendip.encounter.EncounterPersistence;
import chat.serendip.lobby.Lobby;
import chat.serendip.lobby.Refusal;
import chat.serendip.platform.AcceptingState;
import chat.serendip.platform.AcceptingState.Reason;
import chat.serendip.platform.database.Schema;
import chat.serendip.platform.database.ServerLock;
import chat.serendip.signaling.message.ServerMessage;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Prepares the server's end. While it drains, nothing new is taken and nobody meets; encounters, reports and blocks go
 * on. At the end what waits for the database is stored, and then the sockets are closed, because the container closes
 * none.
 *
 * <p>Draining begins by the operator's command ({@link DrainFile}), for as long as the operator wants, or when the
 * process is told to end, and then for {@code serendip.socket.drain}; the container delays that end by its shutdown
 * grace. If only the application is stopped, or the grace was too short, the sockets are closed at once.
 */
@ApplicationScoped
class Draining {

    private static final Logger LOG = Logger.getLogger(Draining.class.getName());

    /** Clients are told to come back after one of so many seconds, so that they don't come all at once. */
    private static final int LATEST_RETURN_SECONDS = 3;

    private final AcceptingState acceptingState;
    private final Lobby lobby;
    private final Connections connections;
    private final EncounterPersistence encounterPersistence;
    private final SecureRandom random;
    private final Duration time;
    private final Thread hook = new Thread(this::stop, "serendip-drain");

    @GuardedBy("this")
    private Optional<String> commanded = Optional.empty();

    @GuardedBy("this")
    private boolean stopping;

    @Inject
    Draining(
            AcceptingState acceptingState,
            Lobby lobby,
            Connections connections,
            EncounterPersistence encounterPersistence,
            SecureRandom random,
            SocketSettings settings) {
        this.acceptingState = acceptingState;
        this.lobby = lobby;
        this.connections = connections;
        this.encounterPersistence = encounterPersistence;
        this.random = random;
        this.time = settings.drain();
    }

    void start(@Observes @Priority(Schema.PRIORITY + 30) @Initialized(ApplicationScoped.class) Object event) {
        acceptingState.accept(Reason.STARTING);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Drains, or no longer, as the operator commands now: a text for people, or an empty one; nothing to go on. */
    synchronized void command(Optional<String> text) {
        if (stopping || text.equals(commanded)) {
            return;
        }
        commanded = text;
        text.ifPresentOrElse(this::begin, this::goOn);
    }

    /** Another server has taken the database over: everybody is let go, to find that one. */
    void takenOver(@Observes ServerLock.TakenByAnother event) {
        acceptingState.refuse(Reason.TAKEN_OVER, "");
        lobby.close();
        closeAll();
    }

    @PreDestroy
    void end() {
        closeAll();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.log(Level.FINE, "The process is ending already", e);
        }
    }

    private void begin(String text) {
        LOG.info("The server takes nothing new: it is going to stop");
        acceptingState.refuse(Reason.DRAINING, text);
        lobby.close()
                .forEach(seeker -> connections
                        .of(seeker)
                        .ifPresent(socket -> socket.send(
                                new ServerMessage.Refused(Refusal.CLOSED.code(), text, socket.takeSeekRef()))));
    }

    private void goOn() {
        LOG.info("The server goes on as before");
        lobby.open();
        acceptingState.accept(Reason.DRAINING);
    }

    private void stop() {
        synchronized (this) {
            stopping = true;
            if (commanded.isEmpty()) {
                begin("");
            }
        }
        pause();
        encounterPersistence.flush();
        closeAll();
    }

    private void closeAll() {
        connections
                .all()
                .forEach(connection ->
                        connection.restart(Duration.ofSeconds(1 + random.nextInt(LATEST_RETURN_SECONDS))));
    }

    private void pause() {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
