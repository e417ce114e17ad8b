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

    /**
     * Registers a socket. Returns the one that it replaces, which stays reachable through {@link #replaced} for a
     * while.
     */
    @Nullable
    Connection put(Connection connection) {
        Connection old = connections.put(connection.account(), connection);
        if (old != null) {
            replaced.put(connection.account(), old);
        }
        return old;
    }

    /**
     * The socket that the account's newest one replaced, while it is being closed. The end of its encounter is told to
     * it and not to the new one.
     */
    Optional<Connection> replaced(AccountId account) {
        return Optional.ofNullable(replaced.get(account));
    }

    /** Forgets a socket; false if the account has another by now. */
    boolean remove(Connection connection) {
        replaced.remove(connection.account(), connection);
        return connections.remove(connection.account(), connection);
    }
}
