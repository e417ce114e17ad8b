package chat.serendip.talk;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person with a browser: which encounter it believes to be in, and its sockets, the newest last. */
final class SimulatedClient {

    final String name;
    final AccountId account = AccountId.random();
    final List<SimulatedSocket> sockets = new ArrayList<>();

    /** The encounter that it would resume; null if it believes to be in none. */
    @Nullable
    EncounterId encounter;

    /** Whether its page was loaded again since its last socket opened. */
    boolean anew;

    boolean polite;

    SimulatedClient(String name) {
        this.name = name;
    }

    /** Its newest socket through which messages pass. */
    Optional<SimulatedSocket> open() {
        for (int i = sockets.size() - 1; i >= 0; i--) {
            if (sockets.get(i).isOpen()) {
                return Optional.of(sockets.get(i));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
