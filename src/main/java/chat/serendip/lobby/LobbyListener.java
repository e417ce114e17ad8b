package chat.serendip.lobby;

/**
 * Passes the lobby's events to the people whom they concern.
 *
 * <p>It is called in exactly the order in which the lobby decided, by one thread at a time, and never while the lobby
 * is locked; it may call the lobby. It should return quickly, since other people's events wait behind it, and mustn't
 * throw.
 */
@FunctionalInterface
public interface LobbyListener {

    void onEvent(LobbyEvent lobbyEvent);
}
