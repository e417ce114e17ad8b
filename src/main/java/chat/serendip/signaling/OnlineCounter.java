package chat.serendip.signaling;

import chat.serendip.kernel.PeopleOnline;
import chat.serendip.lobby.Census;
import chat.serendip.lobby.Lobby;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Counts who is in the lobby. Safe for use by many threads. */
@ApplicationScoped
class OnlineCounter implements PeopleOnline {

    private final Lobby lobby;

    @Inject
    OnlineCounter(Lobby lobby) {
        this.lobby = lobby;
    }

    @Override
    public Count now() {
        Census census = lobby.census();
        int waiting =
                census.waiting().values().stream().mapToInt(Integer::intValue).sum();
        return new Count(census.online(), waiting, 2 * census.encounters());
    }
}
