package chat.serendip.signaling.message;

import org.jspecify.annotations.Nullable;

/**
 * What a signal carries. It is measured, never understood: neither the SDP nor a candidate's text is read by the server.
 */
public sealed interface SignalBody {

    /** A session description: {@code type} is offer, answer, pranswer or rollback. */
    record Description(String type, String sdp) implements SignalBody {}

    /** An ICE candidate, as RTCIceCandidateInit has it. */
    record Candidate(
            String candidate,
            @Nullable String sdpMid,
            @Nullable Integer sdpMLineIndex,
            @Nullable String usernameFragment)
            implements SignalBody {}

    /** No more candidates will come. */
    record EndOfCandidates() implements SignalBody {}
}
