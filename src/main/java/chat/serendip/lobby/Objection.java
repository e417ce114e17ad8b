package chat.serendip.lobby;

/** Why one side refuses a proposed encounter. */
enum Objection {
    ONESELF,
    NOT_WAITING,
    OTHER_MODE,
    BLOCKED,
    NOTHING_SHARED,
    MET_RECENTLY,
    SILENT
}
