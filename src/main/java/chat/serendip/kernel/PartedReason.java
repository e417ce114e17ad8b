package chat.serendip.kernel;

/** How an encounter ended, as one of its two people is told. The code is stable: it goes to clients as it stands. */
public enum PartedReason {
    /** I left. */
    LEFT("left"),
    /** The partner left, for whatever reason: strangers aren't told who was blocked or banned. */
    PARTNER_LEFT("partner-left"),
    /** The partner's connection was lost and didn't come back in time. */
    PARTNER_LOST("partner-lost"),
    /** I blocked the partner. */
    BLOCKED("blocked"),
    /** A moderator ended my part in it. */
    MODERATED("moderated"),
    /** I connected again from elsewhere. */
    REPLACED("replaced"),
    /** My connection was lost and I didn't come back in time, so that no socket is left to hear this. */
    LOST("lost");

    private final String code;

    PartedReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
