package chat.serendip.signaling;

import chat.serendip.encounter.DayMarks;
import chat.serendip.encounter.EndReason;
import chat.serendip.encounter.LiveEncounter;
import chat.serendip.encounter.LiveEncounters;
import chat.serendip.kernel.Party;
import chat.serendip.lobby.Herald;
import chat.serendip.lobby.News;
import chat.serendip.lobby.PartedReason;
import chat.serendip.signaling.message.ServerMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;

/** Brings the lobby's news to the sockets and to the record of encounters. Called by one thread at a time. */
@ApplicationScoped
class Announcer implements Herald, News.Reader<Boolean> {

    private final Connections connections;
    private final LiveEncounters encounters;
    private final IceServers iceServers;
    private final SocketMetrics metrics;
    private final DayMarks marks;

    @Inject
    Announcer(
            Connections connections,
            LiveEncounters encounters,
            IceServers iceServers,
            SocketMetrics metrics,
            DayMarks marks) {
        this.connections = connections;
        this.encounters = encounters;
        this.iceServers = iceServers;
        this.metrics = metrics;
        this.marks = marks;
    }

    @Override
    public void tell(News news) {
        boolean unused = news.accept(this);
    }

    @Override
    public Boolean seeking(News.Seeking news) {
        return hears(
                connections.of(news.account()),
                socket -> new ServerMessage.Seeking(
                        news.since(), news.waiting(), news.online(), news.widened(), socket.takeSeekRef()));
    }

    @Override
    public Boolean met(News.Met news) {
        LiveEncounter encounter = new LiveEncounter(
                news.encounter(),
                news.mode(),
                news.at(),
                news.partner().sharedInterests(),
                new Party(news.account(), news.pseudonym()),
                new Party(news.partner().account(), news.partner().pseudonym()));
        if (encounters.begin(encounter) == encounter) {
            metrics.began();
            marks.began(news.mode(), news.at());
        }
        metrics.met(news.mode(), news.waited());
        marks.met(news.waited(), news.at());
        return hears(
                connections.of(news.account()),
                socket -> new ServerMessage.Met(
                        news.encounter(),
                        news.mode(),
                        news.polite(),
                        new ServerMessage.Partner(
                                news.partner().pseudonym(),
                                news.partner().sharedInterests(),
                                news.partner().languages()),
                        iceServers.mint()));
    }

    @Override
    public Boolean parted(News.Parted news) {
        Optional<Connection> socket = news.reason() == PartedReason.REPLACED
                ? connections.replaced(news.account())
                : connections.of(news.account());
        encounters.end(news.encounter(), news.account(), reason(news.reason(), socket.isPresent()));
        return hears(
                socket,
                to -> new ServerMessage.Parted(news.encounter(), news.reason().code(), to.takeLeaveRef()));
    }

    /** Whether anybody was there to hear it. */
    private static boolean hears(Optional<Connection> socket, Function<Connection, ServerMessage> message) {
        socket.ifPresent(to -> to.send(message.apply(to)));
        return socket.isPresent();
    }

    /** Who has no socket any more neither left nor lost a partner: the connection was lost and not resumed in time. */
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
