package chat.serendip.talk;

/** Why a side has no socket now. The code is stable: it goes to clients as it stands. */
public enum Absence {
    /** The connection broke. */
    LOST("lost"),
    /** The client closed the socket itself, as a browser does when its page is loaded again. */
    RELOADING("reloading"),
    /** The server was started again, and this side has not come back to it yet. */
    RESTARTED("lost");

    private final String code;

    Absence(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
