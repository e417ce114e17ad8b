package chat.serendip.signaling;

import chat.serendip.account.Standing;
import chat.serendip.encounter.LiveEncounters;
import chat.serendip.lobby.Lobby;
import chat.serendip.lobby.Refusal;
import chat.serendip.platform.AcceptingState;
import chat.serendip.signaling.message.ClientMessage;
import chat.serendip.signaling.message.MalformedMessage;
import chat.serendip.signaling.message.MessageReader;
import chat.serendip.signaling.message.MessageWriter;
import chat.serendip.signaling.message.ServerMessage;
import chat.serendip.signaling.message.SignalBody;
import chat.serendip.signaling.relay.IceServers;
import chat.serendip.talk.SentDescription;
import chat.serendip.talk.Talks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Handles a client's message: asks the lobby or the talk, tells the partner, or refuses the message.
 *
 * <p>Safe for use by many threads; nothing here waits. What a client said is never logged.
 */
@ApplicationScoped
class Conversation {

    private static final Logger LOG = Logger.getLogger(Conversation.class.getName());

    private final AcceptingState acceptingState;
    private final Lobby lobby;
    private final Talks<Connection> talks;
    private final LiveEncounters encounters;
    private final IceServers iceServers;
    private final SocketMetrics metrics;
    private final Clock clock;

    @Inject
    Conversation(
            AcceptingState acceptingState,
            Lobby lobby,
            Talks<Connection> talks,
            LiveEncounters encounters,
            IceServers iceServers,
            SocketMetrics metrics,
            Clock clock) {
        this.acceptingState = acceptingState;
        this.lobby = lobby;
        this.talks = talks;
        this.encounters = encounters;
        this.iceServers = iceServers;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Handles one text from a client; if it has no effect, the client is told why. */
    void receive(Connection from, String text) {
        try {
            ClientMessage message = MessageReader.read(text);
            message.accept(new Handler(from)).ifPresent(refusal -> refuse(from, refusal));
        } catch (MalformedMessage e) {
            refuse(from, e.refusal());
            if (!from.allowances().mistakes().tryTake()) {
                from.close(Closing.FLOODING);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "A message could not be handled", e);
            refuse(from, Refusals.failed());
        }
    }

    /** The account is admitted: a search that came too early begins now. */
    void seekPostponed(Connection connection) {
        ClientMessage.Seek seek = connection.takePostponed();
        if (seek != null) {
            new Handler(connection).begin(seek).ifPresent(refusal -> refuse(connection, refusal));
        }
    }

    private void refuse(Connection connection, ServerMessage.Refused refusal) {
        metrics.refused(refusal.code());
        connection.send(refusal);
    }

    /** Handles one message of one connection. */
    private final class Handler implements ClientMessage.Visitor<Optional<ServerMessage.Refused>> {

        private final Connection me;

        Handler(Connection me) {
            this.me = me;
        }

        @Override
        public Optional<ServerMessage.Refused> seek(ClientMessage.Seek seek) {
            if (!me.allowances().seeks().tryTake()) {
                return Refusals.tooFast(seek.ref());
            }
            return begin(seek);
        }

        Optional<ServerMessage.Refused> begin(ClientMessage.Seek seek) {
            Optional<ServerMessage.Refused> refusalByStanding = refusalByStanding(seek.ref());
            if (refusalByStanding.isPresent()) {
                return refusalByStanding;
            }
            me.seeks(seek.ref());
            Optional<Refusal> refusal = lobby.seek(me.account(), seek.wish());
            if (refusal.filter(Refusal.BLOCKS_UNKNOWN::equals).isPresent()) {
                me.postpone(seek);
                if (me.isAdmitted()) {
                    // the admission came in between, and may not have seen what was postponed
                    seekPostponed(me);
                }
                return Optional.empty();
            }
            return refusal.isPresent() ? refused(refusal.get(), me.takeSeekRef()) : stopIfBarred();
        }

        /** The lobby's refusal; that of a closed lobby says why the server takes nothing new. */
        private Optional<ServerMessage.Refused> refused(Refusal refusal, @Nullable String ref) {
            return Optional.of(refusal)
                    .filter(Refusal.CLOSED::equals)
                    .flatMap(closed -> acceptingState.refusal())
                    .map(now -> new ServerMessage.Refused(now.code(), String.valueOf(now.getMessage()), ref))
                    .or(() -> Refusals.of(Optional.of(refusal), ref));
        }

        private Optional<ServerMessage.Refused> refusalByStanding(@Nullable String ref) {
            return Refusals.of(me.standing().at(clock.instant()), ref);
        }

        /**
         * The standing may have changed while the lobby was asked. Whoever changed it may have stopped the search
         * before it began, so it is stopped here.
         */
        private Optional<ServerMessage.Refused> stopIfBarred() {
            Standing now = me.standing().at(clock.instant());
            if (Refusals.of(now, null).isEmpty()) {
                return Refusals.none();
            }
            lobby.stop(me.account());
            return Refusals.of(now, me.takeSeekRef());
        }

        @Override
        public Optional<ServerMessage.Refused> stop(ClientMessage.Stop stop) {
            if (me.takePostponed() != null) {
                return Optional.empty();
            }
            return Refusals.of(lobby.stop(me.account()), stop.ref());
        }

        @Override
        public Optional<ServerMessage.Refused> signal(ClientMessage.Signal signal) {
            String message = MessageWriter.write(
                    new ServerMessage.Signal(signal.encounter(), signal.body(), signal.connection()));
            if (signal.body() instanceof SignalBody.Description description) {
                return refusedUnless(
                        talks.describe(
                                signal.encounter(),
                                me.account(),
                                me,
                                new SentDescription(kind(description), signal.connection(), message)),
                        signal.ref());
            }
            return refusedUnless(talks.signal(signal.encounter(), me.account(), me, toPartner(message)), signal.ref());
        }

        private static SentDescription.Kind kind(SignalBody.Description description) {
            return SentDescription.Kind.valueOf(description.type().toUpperCase(Locale.ROOT));
        }

        @Override
        public Optional<ServerMessage.Refused> typing(ClientMessage.Typing typing) {
            if (!me.allowances().typings().tryTake()) {
                return Refusals.tooFast(typing.ref());
            }
            String message = MessageWriter.write(new ServerMessage.Typing(typing.encounter(), typing.typing()));
            return refusedUnless(talks.send(typing.encounter(), me.account(), me, toPartner(message)), typing.ref());
        }

        private static Consumer<Optional<Connection>> toPartner(String message) {
            return partner -> partner.ifPresent(other -> other.put(message));
        }

        private static Optional<ServerMessage.Refused> refusedUnless(boolean takesPart, @Nullable String ref) {
            return takesPart ? Refusals.none() : Refusals.noSuchEncounter(ref);
        }

        @Override
        public Optional<ServerMessage.Refused> say(ClientMessage.Say say) {
            if (!me.allowances().says().tryTake()) {
                return Refusals.tooFast(say.ref());
            }
            boolean said = encounters
                    .find(say.encounter())
                    .map(Delivery::new)
                    .filter(delivery -> talks.say(
                            say.encounter(),
                            me.account(),
                            me,
                            partner -> delivery.say(say, me, partner, clock.instant())))
                    .isPresent();
            return refusedUnless(said, say.ref());
        }

        @Override
        public Optional<ServerMessage.Refused> leave(ClientMessage.Leave leave) {
            if (leave.next()) {
                Optional<ServerMessage.Refused> refusalByStanding = refusalByStanding(leave.ref());
                if (refusalByStanding.isPresent()) {
                    return refusalByStanding;
                }
                if (!me.allowances().seeks().tryTake()) {
                    return Refusals.tooFast(leave.ref());
                }
            }
            me.leaves(leave.ref());
            Optional<Refusal> refusal = lobby.leave(me.account(), leave.encounter(), leave.next());
            if (refusal.filter(Refusal.CLOSED::equals).isPresent()) {
                // the encounter has ended all the same, and parted took what was remembered
                return refused(Refusal.CLOSED, leave.ref());
            }
            return refusal.isPresent() || !leave.next() ? Refusals.of(refusal, me.takeLeaveRef()) : stopIfBarred();
        }

        @Override
        public Optional<ServerMessage.Refused> ice(ClientMessage.Ice ice) {
            if (!me.allowances().ices().tryTake()) {
                return Refusals.tooFast(ice.ref());
            }
            if (lobby.partner(me.account(), ice.encounter()).isEmpty()) {
                return Refusals.noSuchEncounter(ice.ref());
            }
            if (ice.relayFailed()) {
                metrics.relayFailed();
            }
            me.send(new ServerMessage.Ice(ice.encounter(), iceServers.mint(me.account()), ice.ref()));
            return Refusals.none();
        }

        @Override
        public Optional<ServerMessage.Refused> ping(ClientMessage.Ping ping) {
            talks.tellMedia(me.account(), me, ping.media());
            me.send(new ServerMessage.Pong(ping.ref()));
            return Refusals.none();
        }
    }
}
