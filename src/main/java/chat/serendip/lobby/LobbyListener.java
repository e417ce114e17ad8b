package chat.serendip.lobby;

/**
 * Carries the lobby's news to the people whom they concern.
 *
 * <p>It is called in exactly the order in which the lobby decided, by one thread at a time, and never while the lobby is
 * locked; it may call the lobby. It should hand over and return, since others' news wait behind it, and mustn't throw.
 */
@FunctionalInterface
public interface LobbyListener {

    void tell(LobbyEvent lobbyEvent);
}
