package chat.serendip.talk;

/**
 * A description that one side sends to the other.
 *
 * @param connection which peer connection of the talk it belongs to
 * @param message what the partner gets, unread here
 */
public record SentDescription(Kind kind, int connection, String message) {

    /** The type of WebRTC's description. */
    public enum Kind {
        OFFER,
        PRANSWER,
        ANSWER,
        ROLLBACK
    }

    /** Whether it is the answer to that one. */
    boolean answers(SentDescription other) {
        return kind == Kind.ANSWER && other.kind == Kind.OFFER && connection == other.connection;
    }
}
