package chat.serendip.signaling.message;

import org.jspecify.annotations.Nullable;

/**
 * The body of a signal. The server checks its bounds and never interprets it: it reads neither the SDP nor a
 * candidate's text.
 */
public sealed interface SignalBody {

    /** Calls the reader's method for this body. */
    <R> R accept(Visitor<R> visitor);

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
            implements SignalBody {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.candidate(this);
        }
    }

    /** No more candidates will come. */
    record EndOfCandidates() implements SignalBody {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.endOfCandidates(this);
        }
    }

    /** One method for each body. */
    interface Visitor<R> {
        R description(Description description);

        R candidate(Candidate candidate);

        R endOfCandidates(EndOfCandidates end);
    }
}
