package chat.serendip.talk;

import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.PartedReason;
import java.util.Optional;
import java.util.OptionalInt;

/** What one socket is told of its talk. */
public sealed interface TalkEvent {

    <R> R accept(Visitor<R> visitor);

    /** The talk begins. */
    record Met(Meeting meeting, Introduction introduction) implements TalkEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.met(this);
        }
    }

    /**
     * This socket goes on with the talk.
     *
     * @param away why the partner is absent, if it is
     */
    record Resumed(Meeting meeting, Introduction introduction, Optional<Absence> away) implements TalkEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.resumed(this);
        }
    }

    /**
     * The partner is back.
     *
     * @param anew whether it holds nothing of the old peer connection
     * @param line the number of the last line that it has, if the server has lost the lines
     */
    record Returned(EncounterId encounter, boolean anew, OptionalInt line) implements TalkEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.returned(this);
        }
    }

    /** The partner's socket is gone, and the talk is held for it. */
    record Away(EncounterId encounter, Absence why) implements TalkEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.away(this);
        }
    }

    /** A signal from the partner. */
    record Signal(String message) implements TalkEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.signal(this);
        }
    }

    /** The talk is over. */
    record Parted(EncounterId encounter, PartedReason reason) implements TalkEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.parted(this);
        }
    }

    /** Handles every kind of event. */
    interface Visitor<R> {
        R met(Met event);

        R resumed(Resumed event);

        R returned(Returned event);

        R away(Away event);

        R signal(Signal event);

        R parted(Parted event);
    }
}
