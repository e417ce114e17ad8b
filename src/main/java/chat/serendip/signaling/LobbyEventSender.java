package chat.serendip.signaling;

import chat.serendip.encounter.EndReason;
import chat.serendip.encounter.Ledger;
import chat.serendip.encounter.LiveEncounter;
import chat.serendip.encounter.LiveEncounters;
import chat.serendip.encounter.Seat;
import chat.serendip.kernel.Participant;
import chat.serendip.lobby.LobbyEvent;
import chat.serendip.lobby.LobbyListener;
import chat.serendip.lobby.PartedReason;
import chat.serendip.signaling.message.ServerMessage;
import chat.serendip.statistics.DailyCounters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Passes the lobby's events to the sockets and to the live encounters. Called by one thread at a time. */
@ApplicationScoped
class LobbyEventSender implements LobbyListener, LobbyEvent.Visitor<Boolean> {

    private final Connections connections;
    private final LiveEncounters encounters;
    private final Ledger ledger;
    private final IceServers iceServers;
    private final SocketMetrics metrics;
    private final DailyCounters counters;
    private LobbyEvent.@Nullable Met firstOfPair;

    @Inject
    LobbyEventSender(
            Connections connections,
            LiveEncounters encounters,
            Ledger ledger,
            IceServers iceServers,
            SocketMetrics metrics,
            DailyCounters counters) {
        this.connections = connections;
        this.encounters = encounters;
        this.ledger = ledger;
        this.iceServers = iceServers;
        this.metrics = metrics;
        this.counters = counters;
    }

    @Override
    public void onEvent(LobbyEvent event) {
        boolean unused = event.accept(this);
    }

    @Override
    public Boolean seeking(LobbyEvent.Seeking event) {
        return sendTo(
                connections.of(event.account()),
                socket -> new ServerMessage.Seeking(
                        event.since(), event.waiting(), event.online(), event.widened(), socket.takeSeekRef()));
    }

    @Override
    public Boolean met(LobbyEvent.Met event) {
        LobbyEvent.Met first = firstOfPair;
        if (first != null && first.encounter().equals(event.encounter())) {
            LiveEncounter encounter = new LiveEncounter(
                    event.encounter(),
                    event.mode(),
                    event.at(),
                    event.partner().sharedInterests(),
                    new Participant(event.account(), event.pseudonym()),
                    new Participant(event.partner().account(), event.partner().pseudonym()));
            encounter.seat(seat(first));
            encounter.seat(seat(event));
            ledger.begin(encounter);
            metrics.began();
            counters.began(event.mode(), event.at());
        }
        firstOfPair = event;
        metrics.met(event.mode(), event.waited());
        counters.met(event.waited(), event.at());
        return sendTo(
                connections.of(event.account()),
                socket -> new ServerMessage.Met(
                        event.encounter(),
                        event.mode(),
                        event.polite(),
                        new ServerMessage.Partner(
                                event.partner().pseudonym(),
                                event.partner().sharedInterests(),
                                event.partner().languages()),
                        iceServers.mint()));
    }

    @Override
    public Boolean parted(LobbyEvent.Parted event) {
        Optional<Connection> socket = event.reason() == PartedReason.REPLACED
                ? connections.replaced(event.account())
                : connections.of(event.account());
        encounters.end(event.encounter(), event.account(), reason(event.reason(), socket.isPresent()));
        return sendTo(
                socket,
                to -> new ServerMessage.Parted(event.encounter(), event.reason().code(), to.takeLeaveRef()));
    }

    private static Seat seat(LobbyEvent.Met met) {
        return new Seat(
                met.account(),
                met.encounter(),
                met.partner().account(),
                met.polite(),
                met.wish().interests(),
                met.wish().languages());
    }

    /** Sends the message if there is a socket; returns whether there is one. */
    private static boolean sendTo(Optional<Connection> socket, Function<Connection, ServerMessage> message) {
        socket.ifPresent(to -> to.send(message.apply(to)));
        return socket.isPresent();
    }

    /** An account without a socket neither left nor lost a partner: its connection was lost and not resumed in time. */
    private static EndReason reason(PartedReason reason, boolean connected) {
        return switch (reason) {
            case LEFT -> connected ? EndReason.LEFT : EndReason.LOST;
            case PARTNER_LEFT -> EndReason.PARTNER_LEFT;
            case PARTNER_LOST -> connected ? EndReason.PARTNER_LOST : EndReason.LOST;
            case BLOCKED -> EndReason.BLOCKED;
            case MODERATED -> EndReason.MODERATED;
            case REPLACED -> EndReason.REPLACED;
        };
    }
}
