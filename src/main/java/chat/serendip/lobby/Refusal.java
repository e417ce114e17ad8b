package chat.serendip.lobby;

/** Why the lobby refused a request. The code is stable: it goes to clients as it stands. */
public enum Refusal {
    /** This account has no socket, so there is nobody to tell. */
    ABSENT("not-connected"),
    /** The account's blocks haven't been read yet; until they are, nobody can be paired with it. */
    BLOCKS_UNKNOWN("blocks-unknown"),
    ALREADY_SEEKING("already-seeking"),
    NOT_SEEKING("not-seeking"),
    IN_ENCOUNTER("in-encounter"),
    /** That encounter is over, or isn't this account's, or never was. */
    NO_SUCH_ENCOUNTER("no-such-encounter"),
    /** The lobby is closed: nobody begins to seek. */
    CLOSED("draining");

    private final String code;

    Refusal(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
