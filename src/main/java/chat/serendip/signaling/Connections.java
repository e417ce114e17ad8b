package chat.serendip.signaling;

import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The open sockets, one for each account at most. Safe for use by many threads. */
@ApplicationScoped
class Connections {

    private final Map<AccountId, Connection> connections = new ConcurrentHashMap<>();

    Optional<Connection> of(AccountId account) {
        return Optional.ofNullable(connections.get(account));
    }

    /** Whether the account has no newer socket, and this one isn't gone. */
    boolean isNewest(Connection connection) {
        return connections.get(connection.account()) == connection;
    }

    Collection<Connection> all() {
        return connections.values();
    }

    int count() {
        return connections.size();
    }

    /** Registers a socket. Returns the one that it replaces. */
    @Nullable
    Connection put(Connection connection) {
        return connections.put(connection.account(), connection);
    }

    /** Forgets a socket; false if the account has another by now. */
    boolean remove(Connection connection) {
        return connections.remove(connection.account(), connection);
    }
}
