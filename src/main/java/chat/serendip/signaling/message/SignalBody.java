package chat.serendip.signaling.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a signal. The server checks its bounds and never interprets it: it reads neither the SDP nor a
 * candidate's text.
 */
public sealed interface SignalBody {

    /** Calls the reader's method for this body. */
    <R> R accept(Visitor<R> visitor);

    /** What the gathering of candidates yields, one by one. */
    sealed interface Gathered extends SignalBody {}

    /** A session description: {@code type} is offer, answer, pranswer or rollback. */
    record Description(String type, String sdp) implements SignalBody {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.description(this);
        }
    }

    /** An ICE candidate, as RTCIceCandidateInit has it. */
    record Candidate(
            String candidate,
            @Nullable String sdpMid,
            @Nullable Integer sdpMLineIndex,
            @Nullable String usernameFragment)
            implements Gathered {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.candidate(this);
        }
    }

    /** No more candidates will come. */
    record EndOfCandidates() implements Gathered {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.endOfCandidates(this);
        }
    }

    /** Candidates that were gathered within a short time, in order. */
    record Candidates(List<Gathered> gathered) implements SignalBody {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.candidates(this);
        }
    }

    /** The polite side asks the other for an offer; {@code what} is offer, or restart for one that restarts ICE. */
    record Request(String what) implements SignalBody {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.request(this);
        }
    }

    /** One method for each body. */
    interface Visitor<R> {
        R description(Description description);

        R candidate(Candidate candidate);

        R endOfCandidates(EndOfCandidates end);

        R candidates(Candidates candidates);

        R request(Request request);
    }
}
