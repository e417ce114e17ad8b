package chat.serendip.signaling.message;

import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message from the server to a client. {@link MessageWriter} writes it; a new message does not compile until it can.
 *
 * <p>Nothing here names an account: strangers know a pseudonym and what the partner chose to show.
 */
public sealed interface ServerMessage {

    /** Calls the reader's method for this message. */
    <R> R accept(Visitor<R> visitor);

    /** The socket is open; {@code resumed} names the encounter that goes on. */
    record Welcome(
            int heartbeatSeconds, int online, @Nullable EncounterId resumed) implements ServerMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.welcome(this);
        }
    }

    /** Waiting for somebody. */
    record Seeking(
            Instant since,
            int waiting,
            int online,
            boolean widened,
            @Nullable String ref) implements ServerMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.seeking(this);
        }
    }

    /** Somebody was found. */
    record Met(EncounterId encounter, Mode mode, boolean polite, Partner partner, List<IceServer> iceServers)
            implements ServerMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.met(this);
        }
    }

    /** After {@code welcome}: all that {@code met} told, for a page that may know only the encounter's id. */
    record Resumed(
            EncounterId encounter,
            Mode mode,
            boolean polite,
            Partner partner,
            List<IceServer> iceServers,
            Instant since,
            int line,
            @Nullable String away)
            implements ServerMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.resumed(this);
        }
    }

    /** The partner is back; {@code line} is there only if the server has lost the lines. */
    record Returned(
            EncounterId encounter, boolean anew, @Nullable Integer line) implements ServerMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.returned(this);
        }
    }

    /** The partner's socket is gone, and the encounter is held; {@code reason} is lost or reloading. */
    record Away(EncounterId encounter, String reason) implements ServerMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.away(this);
        }
    }

    /** A part of WebRTC's negotiation, from the partner. */
    record Signal(EncounterId encounter, SignalBody body, int connection) implements ServerMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.signal(this);
        }
    }

    /** A line of text; {@code line} counts up from 1 within the encounter, over both sides. */
    record Said(
            EncounterId encounter,
            int line,
            String text,
            Instant at,
            From from,
            @Nullable String key,
            @Nullable String ref)
            implements ServerMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.said(this);
        }
    }

    /** The partner began or ceased to type. */
    record Typing(EncounterId encounter, boolean typing) implements ServerMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.typing(this);
        }
    }

    /** The encounter is over; {@code reason} is one of the documented words. */
    record Parted(
            EncounterId encounter, String reason, @Nullable String ref) implements ServerMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.parted(this);
        }
    }

    /** Fresh relay credentials. */
    record Ice(
            EncounterId encounter,
            List<IceServer> iceServers,
            @Nullable String ref) implements ServerMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ice(this);
        }
    }

    /** The account's standing; {@code until} says when that ends by itself. */
    record Standing(String standing, @Nullable Instant until) implements ServerMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.standing(this);
        }
    }

    /** The message with this {@code ref} had no effect. */
    record Refused(String code, String detail, @Nullable String ref) implements ServerMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refused(this);
        }
    }

    /** The server is there. */
    record Pong(@Nullable String ref) implements ServerMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pong(this);
        }
    }

    /** What the client is shown of the partner. */
    record Partner(String pseudonym, List<String> sharedInterests, List<String> languages) {}

    /** One entry of RTCConfiguration's {@code iceServers}. */
    record IceServer(
            List<String> urls,
            @Nullable String username,
            @Nullable String credential) {}

    /** Whose line it is, from the receiver's view. */
    enum From {
        ME,
        PARTNER
    }

    /** One method for each message. */
    interface Visitor<R> {
        R welcome(Welcome welcome);

        R seeking(Seeking seeking);

        R met(Met met);

        R resumed(Resumed resumed);

        R returned(Returned returned);

        R away(Away away);

        R signal(Signal signal);

        R said(Said said);

        R typing(Typing typing);

        R parted(Parted parted);

        R ice(Ice ice);

        R standing(Standing standing);

        R refused(Refused refused);

        R pong(Pong pong);
    }
}
