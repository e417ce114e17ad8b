package chat.serendip.signaling;

import jakarta.websocket.CloseReason;

/** Every way in which the server closes a socket. Codes from 4400 on tell the client not to come back by itself. */
enum Closing {
    LEAVING(1001, "leaving"),
    TEXT_ONLY(1003, "text frames only"),
    TOO_BIG(1009, "too big"),
    FAILED(1011, "failed"),
    RESTARTING(1012, "restarting"),
    SIGNED_OUT(4401, "signed out"),
    FORBIDDEN(4403, "suspended or banned"),
    NOT_READING(4408, "not reading"),
    REPLACED(4409, "connected elsewhere"),
    FLOODING(4429, "flooding"),
    /** Nothing was heard for too long; most likely nobody is there to read it. */
    SILENT(1001, "silent");

    private final int code;
    private final String phrase;

    Closing(int code, String phrase) {
        this.code = code;
        this.phrase = phrase;
    }

    CloseReason reason() {
        return new CloseReason(CloseReason.CloseCodes.getCloseCode(code), phrase);
    }

    /** Whether the client may come back and find its encounter still there. */
    boolean mayResume() {
        return code < 4400;
    }
}
