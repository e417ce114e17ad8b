package chat.serendip.signaling;

import chat.serendip.lobby.Departure;
import jakarta.websocket.CloseReason;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every way in which the server closes a socket. After codes from 4400 on the client doesn't come back by itself, so
 * its encounter ends at once; after the other codes its encounter is held for a while.
 */
enum Closing {
    /** Nothing was heard for too long; most likely nobody is there to read it. */
    SILENT(1001, null),
    /** Nothing was heard from the client since it met somebody. */
    UNANSWERED(1001, Departure.LOST),
    TEXT_ONLY(1003, null),
    TOO_BIG(1009, null),
    FAILED(1011, null),
    RESTARTING(1012, null),
    SIGNED_OUT(4401, Departure.SIGNED_OUT),
    FORBIDDEN(4403, Departure.MODERATED),
    NOT_READING(4408, Departure.LEFT),
    REPLACED(4409, Departure.REPLACED),
    FLOODING(4429, Departure.LEFT);

    private final int code;
    private final @Nullable Departure departure;

    Closing(int code, @Nullable Departure departure) {
        this.code = code;
        this.departure = departure;
    }

    /** The close frame's code and phrase. */
    CloseReason reason() {
        return reason(wireName());
    }

    /** The close frame's code, with a phrase that tells the client more than the code does. */
    CloseReason reason(String phrase) {
        return new CloseReason(CloseReason.CloseCodes.getCloseCode(code), phrase);
    }

    /** How the account leaves the lobby; empty if it may come back to its encounter. */
    Optional<Departure> departure() {
        return Optional.ofNullable(departure);
    }

    /** For people and metrics. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
