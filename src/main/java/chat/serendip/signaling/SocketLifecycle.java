package chat.serendip.signaling;

import chat.serendip.encounter.LiveEncounter;
import chat.serendip.encounter.LiveEncounters;
import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.lobby.Departure;
import chat.serendip.lobby.Lobby;
import chat.serendip.signaling.message.MessageWriter;
import chat.serendip.signaling.message.ServerMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the open connections and the lobby in step when sockets open and close.
 *
 * <p>For one account, opening and closing happen one after another, under one of a few locks. The lobby's own lock and
 * an encounter's are only ever taken inside that lock. Sending under it never waits, and nothing that a send causes
 * takes it: sockets are closed by another thread.
 */
@ApplicationScoped
class SocketLifecycle {

    private final Lobby lobby;
    private final Connections connections;
    private final LiveEncounters encounters;
    private final BlockListLoader blockListLoader;
    private final Conversation conversation;
    private final SocketSettings settings;
    private final Object[] locks = Stream.generate(Object::new).limit(64).toArray();

    @Inject
    SocketLifecycle(
            Lobby lobby,
            Connections connections,
            LiveEncounters encounters,
            BlockListLoader blockListLoader,
            Conversation conversation,
            SocketSettings settings) {
        this.lobby = lobby;
        this.connections = connections;
        this.encounters = encounters;
        this.blockListLoader = blockListLoader;
        this.conversation = conversation;
        this.settings = settings;
    }

    /** A socket opened. The account's earlier one is closed; an encounter goes on only if this one resumes it. */
    void opened(Connection connection, Resumption resumption) {
        synchronized (lockOf(connection.account())) {
            Optional<LiveEncounter> resumed = resumption
                    .encounter()
                    .filter(encounter -> lobby.resume(connection.account(), encounter))
                    .flatMap(encounters::find);
            connection.put(welcome(resumed.map(LiveEncounter::id).orElse(null)));
            if (resumed.isPresent()) {
                goOn(connection, resumed.get(), resumption.after());
            } else {
                arrive(connection);
            }
        }
        connection.flush();
    }

    /** The server closes a socket: whether its encounter may be resumed depends on why. */
    void closed(Connection connection, Closing reason) {
        reason.departure().ifPresentOrElse(why -> departed(connection, why), () -> lost(connection));
    }

    /** A socket is gone for good. */
    void departed(Connection connection, Departure why) {
        synchronized (lockOf(connection.account())) {
            if (connections.remove(connection)) {
                lobby.depart(connection.account(), why);
            }
        }
    }

    /** A socket was lost, and the client didn't say that it goes: its encounter is held for a while. */
    void lost(Connection connection) {
        synchronized (lockOf(connection.account())) {
            if (connections.remove(connection)) {
                lobby.vanish(connection.account());
            }
        }
    }

    private void goOn(Connection connection, LiveEncounter encounter, int after) {
        connection.admit();
        AtomicReference<@Nullable Connection> old = new AtomicReference<>();
        encounter.catchUp(
                after,
                line -> connection.put(MessageWriter.write(Conversation.said(encounter, line, connection, null))),
                () -> old.set(connections.put(connection)));
        close(old.get());
    }

    /** Tells the earlier socket that its encounter ended, and then closes it. */
    private void arrive(Connection connection) {
        Connection old = connections.put(connection);
        lobby.arrive(connection.account());
        close(old);
        blockListLoader.admit(connection, conversation::seekPostponed);
    }

    private static void close(@Nullable Connection old) {
        if (old != null) {
            old.close(Closing.REPLACED);
        }
    }

    private String welcome(@Nullable EncounterId resumed) {
        return MessageWriter.write(new ServerMessage.Welcome(
                Math.max(1, (int) settings.heartbeat().toSeconds()), connections.count(), resumed));
    }

    private Object lockOf(AccountId account) {
        return locks[Math.floorMod(account.hashCode(), locks.length)];
    }
}
