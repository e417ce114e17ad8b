package chat.serendip.lobby;

/** Why one side of a proposed encounter won't have it. */
enum Objection {
    ONESELF,
    NOT_WAITING,
    OTHER_MODE,
    NEVER_AGAIN,
    NOTHING_SHARED,
    MET_LATELY
}
