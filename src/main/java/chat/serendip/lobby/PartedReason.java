package chat.serendip.lobby;

/** How an encounter ended, as one of its two people is told. The code is stable: it goes to clients as it stands. */
public enum PartedReason {
    /** I left. */
    LEFT("left"),
    /** The other one left, for whatever reason: who was blocked or banned is not told to strangers. */
    PARTNER_LEFT("partner-left"),
    /** The other one's connection was lost and didn't come back in time. */
    PARTNER_LOST("partner-lost"),
    /** I blocked the other one. */
    BLOCKED("blocked"),
    /** A moderator ended my part in it. */
    MODERATED("moderated"),
    /** I connected again from elsewhere. */
    REPLACED("replaced");

    private final String code;

    PartedReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
