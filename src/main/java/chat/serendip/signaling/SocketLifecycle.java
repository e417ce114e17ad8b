package chat.serendip.signaling;

import chat.serendip.encounter.LiveEncounters;
import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.lobby.Departure;
import chat.serendip.lobby.Lobby;
import chat.serendip.signaling.message.MessageWriter;
import chat.serendip.signaling.message.ServerMessage;
import chat.serendip.talk.Absence;
import chat.serendip.talk.DueSides;
import chat.serendip.talk.Talks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the open connections, the lobby and the talks in step when sockets open and close.
 *
 * <p>For one account, opening and closing happen one after another, under one of a few locks. The lobby's own lock and
 * a talk's are only ever taken inside that lock. Sending under it never waits, and nothing that a send causes
 * takes it: sockets are closed by another thread.
 */
@ApplicationScoped
class SocketLifecycle {

    private final Lobby lobby;
    private final Connections connections;
    private final Talks<Connection> talks;
    private final TalkEventSender talkEventSender;
    private final LiveEncounters encounters;
    private final BlockListLoader blockListLoader;
    private final Conversation conversation;
    private final SocketSettings settings;
    private final Object[] locks = Stream.generate(Object::new).limit(64).toArray();

    @Inject
    SocketLifecycle(
            Lobby lobby,
            Connections connections,
            Talks<Connection> talks,
            TalkEventSender talkEventSender,
            LiveEncounters encounters,
            BlockListLoader blockListLoader,
            Conversation conversation,
            SocketSettings settings) {
        this.lobby = lobby;
        this.connections = connections;
        this.talks = talks;
        this.talkEventSender = talkEventSender;
        this.encounters = encounters;
        this.blockListLoader = blockListLoader;
        this.conversation = conversation;
        this.settings = settings;
    }

    /** A socket opened. The account's earlier one is closed; an encounter goes on only if this one resumes it. */
    void opened(Connection connection, Resumption resumption) {
        synchronized (lockOf(connection.account())) {
            if (resumes(connection, resumption)) {
                connection.admit();
                close(connections.put(connection));
                lobby.silence(connection.account(), false);
            } else {
                arrive(connection);
            }
        }
        connection.flush();
    }

    /** The server closes a socket: whether its encounter may be resumed depends on why. */
    void closed(Connection connection, Closing reason) {
        reason.departure().ifPresentOrElse(why -> departed(connection, why), () -> lost(connection, Absence.LOST));
    }

    /** A socket is gone, and the client didn't say that it leaves: its encounter is held for a while. */
    void lost(Connection connection, Absence why) {
        AccountId account = connection.account();
        synchronized (lockOf(account)) {
            if (connections.remove(connection) && !talks.lost(account, connection, why)) {
                lobby.depart(account, Departure.LOST);
            }
        }
    }

    /** Notes whether nothing comes from the socket: then its account isn't proposed to anybody. */
    void quiet(Connection connection, boolean quiet) {
        synchronized (lockOf(connection.account())) {
            if (connections.of(connection.account()).filter(connection::equals).isPresent()) {
                lobby.silence(connection.account(), quiet);
            }
        }
    }

    /** Ends the encounters that have been held for long enough, and those with somebody who never gave a sign of life. */
    void endWhatIsDue() {
        DueSides<Connection> due = talks.due();
        due.silent().forEach(socket -> socket.close(Closing.UNANSWERED));
        for (AccountId account : due.absent()) {
            synchronized (lockOf(account)) {
                // the account may have come back meanwhile, and even have met somebody else
                if (!talks.isHeld(account)) {
                    departAbsent(account, Departure.LOST);
                }
            }
        }
    }

    /** The account doesn't come back, if it has no socket now: nothing is held for it any longer. */
    void departAbsent(AccountId account, Departure why) {
        synchronized (lockOf(account)) {
            if (connections.of(account).isEmpty()) {
                lobby.depart(account, why);
            }
        }
    }

    /** A socket is gone for good. */
    private void departed(Connection connection, Departure why) {
        synchronized (lockOf(connection.account())) {
            if (connections.remove(connection)) {
                lobby.depart(connection.account(), why);
            }
        }
    }

    /**
     * Whether the encounter goes on with this socket, which is then told so. The lobby is asked first: once it has ended
     * an encounter nobody new is let in, even if the talk has not been told yet.
     */
    private boolean resumes(Connection connection, Resumption resumption) {
        AccountId account = connection.account();
        Optional<EncounterId> encounter =
                resumption.encounter().filter(id -> lobby.partner(account, id).isPresent());
        Optional<Delivery> delivery = encounter.flatMap(encounters::find).map(Delivery::new);
        return encounter.isPresent()
                && delivery.isPresent()
                && talks.resume(account, encounter.get(), connection, resumption.anew(), resumed -> {
                    connection.put(welcome(encounter.get()));
                    talkEventSender.put(connection, resumed);
                    delivery.get().catchUp(connection, resumption.anew() ? 0 : resumption.after());
                });
    }

    /** Tells the earlier socket that its encounter ended, and then closes it. */
    private void arrive(Connection connection) {
        connection.put(welcome(null));
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
