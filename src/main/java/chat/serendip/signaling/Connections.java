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
    private final Map<AccountId, Connection> replaced = new ConcurrentHashMap<>();

    Optional<Connection> of(AccountId account) {
        return Optional.ofNullable(connections.get(account));
    }

    Collection<Connection> all() {
        return connections.values();
    }

    int count() {
        return connections.size();
    }

    /** Registers a socket; the one that it replaces is returned and stays reachable through {@link #replaced} for a while. */
    @Nullable
    Connection put(Connection connection) {
        Connection old = connections.put(connection.account(), connection);
        if (old != null) {
            replaced.put(connection.account(), old);
        }
        return old;
    }

    /** The account's last socket but one, while it is being closed: what ended with it is told there, not to the new one. */
    Optional<Connection> replaced(AccountId account) {
        return Optional.ofNullable(replaced.get(account));
    }

    /** Forgets a socket; false if the account has another by now. */
    boolean remove(Connection connection) {
        replaced.remove(connection.account(), connection);
        return connections.remove(connection.account(), connection);
    }
}
