package chat.serendip.signaling.message;

import chat.serendip.kernel.EncounterId;
import chat.serendip.lobby.Wish;
import org.jspecify.annotations.Nullable;

/**
 * A message from a client, already within bounds. The socket tells who sent it, never the message.
 *
 * <p>Handled through {@link Reader}: a new message does not compile until every handler knows it.
 */
public sealed interface ClientMessage {

    /** The client's own reference for this message, repeated in the answer or refusal. */
    @Nullable
    String ref();

    /** Calls the reader's method for this message. */
    <R> R accept(Visitor<R> visitor);

    /** Wants to meet somebody now. */
    record Seek(Wish wish, @Nullable String ref) implements ClientMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.seek(this);
        }
    }

    /** No longer wants to meet anybody. */
    record Stop(@Nullable String ref) implements ClientMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stop(this);
        }
    }

    /**
     * A part of WebRTC's negotiation, for the partner alone.
     *
     * @param connection which peer connection of the talk it belongs to, counted from 1
     */
    record Signal(
            EncounterId encounter,
            SignalBody body,
            int connection,
            @Nullable String ref) implements ClientMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.signal(this);
        }
    }

    /**
     * A line of text for the partner.
     *
     * @param key the client's own name of the line, by which the server knows one that is said again
     */
    record Say(
            EncounterId encounter,
            String text,
            @Nullable String key,
            @Nullable String ref) implements ClientMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.say(this);
        }
    }

    /** Began or ceased to type. */
    record Typing(
            EncounterId encounter, boolean typing, @Nullable String ref) implements ClientMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.typing(this);
        }
    }

    /** Ends the encounter, and with {@code next} seeks again with the same wishes. */
    record Leave(
            EncounterId encounter, boolean next, @Nullable String ref) implements ClientMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.leave(this);
        }
    }

    /**
     * Asks for fresh relay credentials, before an ICE restart in a long call.
     *
     * @param relayFailed every relay was out of reach for the client, or refused its credential
     */
    record Ice(
            EncounterId encounter,
            boolean relayFailed,
            @Nullable String ref) implements ClientMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ice(this);
        }
    }

    /**
     * Asks whether the server is there.
     *
     * @param media whether it says that pictures or sound of the partner came in since its last ping
     */
    record Ping(boolean media, @Nullable String ref) implements ClientMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ping(this);
        }
    }

    /** One method for each message. */
    interface Visitor<R> {
        R seek(Seek seek);

        R stop(Stop stop);

        R signal(Signal signal);

        R say(Say say);

        R typing(Typing typing);

        R leave(Leave leave);

        R ice(Ice ice);

        R ping(Ping ping);
    }
}
