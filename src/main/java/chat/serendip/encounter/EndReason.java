package chat.serendip.encounter;

/** How an encounter ended, as one of its two sides sees it. */
public enum EndReason {
    /** I left. */
    LEFT("left"),
    /** My partner left. */
    PARTNER_LEFT("partner-left"),
    /** My partner's connection was lost. */
    PARTNER_LOST("partner-lost"),
    /** My own connection was lost, or the server's. */
    LOST("lost"),
    /** I blocked my partner. */
    BLOCKED("blocked"),
    /** A moderator ended it. */
    MODERATED("moderated"),
    /** I connected again from elsewhere. */
    REPLACED("replaced");

    private final String wireName;

    EndReason(String wireName) {
        this.wireName = wireName;
    }

    /** The name on the wire and in the history. */
    public String wireName() {
        return wireName;
    }
}
