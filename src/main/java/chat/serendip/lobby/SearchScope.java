package chat.serendip.lobby;

/** Whom a seeker accepts: only some people at first, and anybody once its patience is over. */
enum SearchScope {
    /** Only people who share an interest, if any was named, and none of the last partners. */
    NARROW,
    /** Anybody; those who share an interest still first, and the last partners last. */
    WIDE
}
