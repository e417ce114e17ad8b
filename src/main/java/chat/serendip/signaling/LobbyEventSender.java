package chat.serendip.signaling;

import chat.serendip.encounter.EndReason;
import chat.serendip.encounter.Ledger;
import chat.serendip.encounter.LiveEncounter;
import chat.serendip.encounter.LiveEncounters;
import chat.serendip.encounter.Seat;
import chat.serendip.kernel.PartedReason;
import chat.serendip.kernel.Participant;
import chat.serendip.lobby.LobbyEvent;
import chat.serendip.lobby.LobbyListener;
import chat.serendip.signaling.message.ServerMessage;
import chat.serendip.statistics.DailyCounters;
import chat.serendip.talk.Introduction;
import chat.serendip.talk.Meeting;
import chat.serendip.talk.Talks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passes the lobby's events to the sockets, the talks and the live encounters. Called by one thread at a time. */
@ApplicationScoped
class LobbyEventSender implements LobbyListener, LobbyEvent.Visitor<Boolean> {

    private final Connections connections;
    private final LiveEncounters encounters;
    private final Ledger ledger;
    private final Talks<Connection> talks;
    private final SocketMetrics metrics;
    private final DailyCounters counters;
    private LobbyEvent.@Nullable Met firstOfPair;

    @Inject
    LobbyEventSender(
            Connections connections,
            LiveEncounters encounters,
            Ledger ledger,
            Talks<Connection> talks,
            SocketMetrics metrics,
            DailyCounters counters) {
        this.connections = connections;
        this.encounters = encounters;
        this.ledger = ledger;
        this.talks = talks;
        this.metrics = metrics;
        this.counters = counters;
    }

    @Override
    public void onEvent(LobbyEvent event) {
        boolean unused = event.accept(this);
    }

    @Override
    public Boolean seeking(LobbyEvent.Seeking event) {
        Optional<Connection> socket = connections.of(event.account());
        socket.ifPresent(to -> to.send(new ServerMessage.Seeking(
                event.since(), event.waiting(), event.online(), event.widened(), to.takeSeekRef())));
        return socket.isPresent();
    }

    /** Both are told at once, so that neither gets the other's first signal before it knows whom it met. */
    @Override
    public Boolean met(LobbyEvent.Met event) {
        metrics.met(event.mode(), event.waited());
        counters.met(event.waited(), event.at());
        LobbyEvent.Met first = firstOfPair;
        if (first == null || !first.encounter().equals(event.encounter())) {
            firstOfPair = event;
            return false;
        }
        firstOfPair = null;
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
        talks.begin(new Meeting(event.encounter(), event.mode(), event.at()), introduction(first), introduction(event));
        return true;
    }

    @Override
    public Boolean parted(LobbyEvent.Parted event) {
        boolean here = talks.part(event.encounter(), event.account(), event.reason());
        encounters.end(event.encounter(), event.account(), reason(event.reason(), here));
        return here;
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

    private static Introduction introduction(LobbyEvent.Met met) {
        return new Introduction(
                met.account(),
                met.polite(),
                met.partner().pseudonym(),
                met.partner().sharedInterests(),
                met.partner().languages());
    }

    /** An account without a socket has not lost its partner, but its own connection. */
    private static EndReason reason(PartedReason reason, boolean here) {
        return switch (reason) {
            case LEFT -> EndReason.LEFT;
            case PARTNER_LEFT -> EndReason.PARTNER_LEFT;
            case PARTNER_LOST -> here ? EndReason.PARTNER_LOST : EndReason.LOST;
            case BLOCKED -> EndReason.BLOCKED;
            case MODERATED -> EndReason.MODERATED;
            case REPLACED -> EndReason.REPLACED;
            case LOST -> EndReason.LOST;
        };
    }
}
