package chat.serendip.signaling.message;

import org.jspecify.annotations.Nullable;

/**
 * A message that is not of the protocol or not within bounds. It is a checked exception, because every message from
 * outside may be malformed: that is no bug, and the caller has to answer it.
 */
public final class MalformedMessage extends Exception {

    private final Code code;
    private final @Nullable String ref;

    MalformedMessage(Code code, String detail, @Nullable String ref) {
        super(detail, null, false, false);
        this.code = code;
        this.ref = ref;
    }

    /** The refusal that answers it. */
    public ServerMessage.Refused refusal() {
        return new ServerMessage.Refused(code.toString(), String.valueOf(getMessage()), ref);
    }

    /** What kind of mistake it was. */
    public enum Code {
        /** Not one JSON object, or nested too deeply. */
        MALFORMED("malformed"),
        /** A {@code type} that clients don't send. */
        UNKNOWN_TYPE("unknown-type"),
        /** A field is missing, of the wrong type or out of bounds. */
        INVALID("invalid"),
        /** No live encounter of mine has that id. */
        NO_SUCH_ENCOUNTER("no-such-encounter");

        private final String code;

        Code(String code) {
            this.code = code;
        }

        @Override
        public String toString() {
            return code;
        }
    }
}
