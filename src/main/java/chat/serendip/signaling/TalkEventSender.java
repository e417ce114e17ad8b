package chat.serendip.signaling;

import chat.serendip.encounter.LiveEncounter;
import chat.serendip.encounter.LiveEncounters;
import chat.serendip.kernel.AccountId;
import chat.serendip.signaling.message.MessageWriter;
import chat.serendip.signaling.message.ServerMessage;
import chat.serendip.signaling.relay.IceServers;
import chat.serendip.talk.Absence;
import chat.serendip.talk.Introduction;
import chat.serendip.talk.TalkEvent;
import chat.serendip.talk.TalkSockets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Writes the talks' events as messages for the sockets. Safe for use by many threads; nothing here waits. */
@ApplicationScoped
class TalkEventSender implements TalkSockets<Connection> {

    private final Connections connections;
    private final LiveEncounters encounters;
    private final IceServers iceServers;

    @Inject
    TalkEventSender(Connections connections, LiveEncounters encounters, IceServers iceServers) {
        this.connections = connections;
        this.encounters = encounters;
        this.iceServers = iceServers;
    }

    @Override
    public Optional<Connection> of(AccountId account) {
        return connections.of(account);
    }

    @Override
    public void put(Connection socket, TalkEvent event) {
        socket.put(event.accept(new Writer(socket)));
    }

    @Override
    public void flush(Connection socket) {
        socket.flush();
    }

    @Override
    public void ping(Connection socket) {
        socket.ping();
    }

    @Override
    public long heardAt(Connection socket) {
        return socket.heardAt();
    }

    private static ServerMessage.Partner partner(Introduction introduction) {
        return new ServerMessage.Partner(
                introduction.pseudonym(), introduction.sharedInterests(), introduction.languages());
    }

    /** Writes an event for one socket. */
    private final class Writer implements TalkEvent.Visitor<String> {

        private final Connection socket;

        Writer(Connection socket) {
            this.socket = socket;
        }

        @Override
        public String met(TalkEvent.Met event) {
            return MessageWriter.write(new ServerMessage.Met(
                    event.meeting().encounter(),
                    event.meeting().mode(),
                    event.introduction().polite(),
                    partner(event.introduction()),
                    iceServers.mint(socket.account())));
        }

        @Override
        public String resumed(TalkEvent.Resumed event) {
            return MessageWriter.write(new ServerMessage.Resumed(
                    event.meeting().encounter(),
                    event.meeting().mode(),
                    event.introduction().polite(),
                    partner(event.introduction()),
                    iceServers.mint(socket.account()),
                    event.meeting().since(),
                    encounters
                            .find(event.meeting().encounter())
                            .map(LiveEncounter::lastLine)
                            .orElse(0),
                    event.away().map(Absence::code).orElse(null)));
        }

        @Override
        public String returned(TalkEvent.Returned event) {
            return MessageWriter.write(new ServerMessage.Returned(
                    event.encounter(),
                    event.anew(),
                    event.line().isPresent() ? event.line().getAsInt() : null));
        }

        @Override
        public String away(TalkEvent.Away event) {
            return MessageWriter.write(
                    new ServerMessage.Away(event.encounter(), event.why().code()));
        }

        @Override
        public String signal(TalkEvent.Signal event) {
            return event.message();
        }

        @Override
        public String parted(TalkEvent.Parted event) {
            return MessageWriter.write(
                    new ServerMessage.Parted(event.encounter(), event.reason().code(), socket.takeLeaveRef()));
        }
    }
}
