package chat.serendip.signaling;

import chat.serendip.block.AccountBlocks;
import chat.serendip.encounter.Claim;
import chat.serendip.encounter.EndReason;
import chat.serendip.encounter.LiveEncounter;
import chat.serendip.encounter.LiveEncounters;
import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.PartedReason;
import chat.serendip.kernel.SessionId;
import chat.serendip.lobby.Continuation;
import chat.serendip.lobby.Departure;
import chat.serendip.lobby.Lobby;
import chat.serendip.lobby.Refusal;
import chat.serendip.signaling.message.MessageWriter;
import chat.serendip.signaling.message.ServerMessage;
import chat.serendip.talk.Absence;
import chat.serendip.talk.DueSides;
import chat.serendip.talk.Talks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
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
    private final Arrivals arrivals;
    private final Conversation conversation;
    private final SocketSettings settings;
    /** With which encounter of before the server's start each account would go on, until the database has answered. */
    private final Map<AccountId, EncounterId> comingBack = new ConcurrentHashMap<>();

    private final Object[] locks = Stream.generate(Object::new).limit(64).toArray();

    @Inject
    SocketLifecycle(
            Lobby lobby,
            Connections connections,
            Talks<Connection> talks,
            TalkEventSender talkEventSender,
            LiveEncounters encounters,
            Arrivals arrivals,
            Conversation conversation,
            SocketSettings settings) {
        this.lobby = lobby;
        this.connections = connections;
        this.talks = talks;
        this.talkEventSender = talkEventSender;
        this.encounters = encounters;
        this.arrivals = arrivals;
        this.conversation = conversation;
        this.settings = settings;
    }

    /**
     * A socket opened. The account's earlier one is closed; an encounter goes on only if this one resumes it.
     *
     * @param welcomed runs once the socket is welcomed: at once, or when the database has told of an encounter of before
     *     the server's start
     */
    void opened(Connection connection, Resumption resumption, Consumer<Connection> welcomed) {
        synchronized (lockOf(connection.account())) {
            comingBack.remove(connection.account());
            Optional<EncounterId> before =
                    resumption.encounter().filter(encounter -> mayBeTakenUp(connection.account(), encounter));
            if (before.isPresent()) {
                comeBack(connection, resumption, before.get(), welcomed);
                return;
            }
            if (resumes(connection, resumption)) {
                connection.admit();
                close(connections.put(connection));
                lobby.silence(connection.account(), false);
            } else {
                arrive(connection);
                tellEnd(connection, resumption);
            }
        }
        connection.flush();
        welcomed.accept(connection);
    }

    /** Whether only the database knows if the account goes on with the encounter. */
    private boolean mayBeTakenUp(AccountId account, EncounterId encounter) {
        Optional<LiveEncounter> known = encounters.find(encounter);
        boolean tookPart = lobby.partner(account, encounter).isPresent() && !talks.isMissing(account);
        return known.isEmpty()
                || known.filter(live -> live.wasTakenUp() && !live.isOver() && !tookPart)
                        .isPresent();
    }

    private void comeBack(
            Connection connection, Resumption resumption, EncounterId encounter, Consumer<Connection> welcomed) {
        comingBack.put(connection.account(), encounter);
        Connection old = connections.put(connection);
        lobby.comeBack(connection.account(), encounter);
        close(old);
        arrivals.read(connection, Optional.of(encounter), (same, blocks, claim) -> {
            if (cameBack(connection, resumption, encounter, blocks, claim)) {
                connection.flush();
                welcomed.accept(connection);
                conversation.seekPostponed(connection);
            }
        });
    }

    /** The database has answered; false if the socket is not the account's newest one any more. */
    private boolean cameBack(
            Connection connection, Resumption resumption, EncounterId encounter, AccountBlocks blocks, Claim claim) {
        AccountId account = connection.account();
        synchronized (lockOf(account)) {
            if (!connections.isNewest(connection)) {
                return false;
            }
            boolean goesOn = claim.goesOn()
                    .filter(read -> takeUp(connection, resumption, read, blocks))
                    .isPresent();
            comingBack.remove(account);
            admit(connection, blocks, claim);
            if (!goesOn) {
                // the partner may be back already, and waits
                Optional<Refusal> unused = lobby.leave(account, encounter, false);
                connection.put(welcome(null));
                tellEnd(connection, resumption);
            }
            return true;
        }
    }

    private boolean takeUp(Connection connection, Resumption resumption, LiveEncounter read, AccountBlocks blocks) {
        AccountId account = connection.account();
        LiveEncounter encounter = encounters.takeUp(read).orElse(null);
        if (encounter == null) {
            return false;
        }
        TakenUp mine = TakenUp.of(encounter, account);
        TakenUp partners = mine.partners();
        talks.takeUp(mine.meeting(), mine.introduction(), partners.introduction(), resumption.after());
        Continuation continuation = new Continuation(
                encounter.id(),
                account,
                mine.wish(),
                partners.account(),
                partners.wish(),
                encounter.id().equals(comingBack.get(partners.account())));
        if (!lobby.takeUp(continuation, blocks.blocked(), blocks.blockedBy())) {
            if (lobby.partner(partners.account(), encounter.id()).isEmpty()) {
                talks.forget(encounter.id());
                encounters.end(encounter.id(), account, EndReason.LOST);
                encounters.end(encounter.id(), partners.account(), EndReason.LOST);
            }
            return false;
        }
        encounter.countFrom(resumption.after());
        return resumes(connection, resumption);
    }

    private void admit(Connection connection, AccountBlocks blocks, Claim claim) {
        lobby.rememberEarlier(connection.account(), claim.lastPartners());
        lobby.admit(connection.account(), blocks.blocked(), blocks.blockedBy());
        connection.admit();
    }

    /** The server closes a socket: whether its encounter may be resumed depends on why. */
    void closed(Connection connection, Closing reason) {
        reason.departure().ifPresentOrElse(why -> departed(connection, why), () -> lost(connection, Absence.LOST));
    }

    /** A socket is gone, and the client didn't say that it leaves: its encounter is held for a while. */
    void lost(Connection connection, Absence why) {
        AccountId account = connection.account();
        synchronized (lockOf(account)) {
            if (connections.remove(connection)) {
                comingBack.remove(account);
                if (!talks.lost(account, connection, why)) {
                    lobby.depart(account, Departure.LOST);
                }
            }
        }
    }

    /** Notes whether nothing comes from the socket: then its account isn't proposed to anybody. */
    void quiet(Connection connection, boolean quiet) {
        synchronized (lockOf(connection.account())) {
            if (connections.isNewest(connection)) {
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

    /** The session ended: its account doesn't come back to what is held since that session's socket was lost. */
    void departAbsent(AccountId account, SessionId session) {
        synchronized (lockOf(account)) {
            if (talks.isHeldSince(account, lost -> lost.identity().session().equals(session))) {
                departAbsent(account, Departure.SIGNED_OUT);
            }
        }
    }

    /** A socket is gone for good. */
    private void departed(Connection connection, Departure why) {
        synchronized (lockOf(connection.account())) {
            if (connections.remove(connection)) {
                comingBack.remove(connection.account());
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

    /** Whoever comes back after the end is told how the encounter ended. */
    private void tellEnd(Connection connection, Resumption resumption) {
        resumption
                .encounter()
                .flatMap(encounters::find)
                .flatMap(encounter -> encounter
                        .endFor(connection.account())
                        .map(end -> new ServerMessage.Parted(encounter.id(), toldOf(end), null)))
                .ifPresent(parted -> connection.put(MessageWriter.write(parted)));
    }

    /** Whose own connection was lost has lost the partner, too. */
    private static String toldOf(EndReason end) {
        return end == EndReason.LOST ? PartedReason.PARTNER_LOST.code() : end.wireName();
    }

    /** Tells the earlier socket that its encounter ended, and then closes it. */
    private void arrive(Connection connection) {
        connection.put(welcome(null));
        Connection old = connections.put(connection);
        lobby.arrive(connection.account());
        close(old);
        arrivals.read(connection, Optional.empty(), (same, blocks, claim) -> {
            admit(connection, blocks, claim);
            conversation.seekPostponed(connection);
        });
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
