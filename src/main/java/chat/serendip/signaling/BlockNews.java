package chat.serendip.signaling;

import chat.serendip.block.Blocked;
import chat.serendip.block.Unblocked;
import chat.serendip.lobby.Lobby;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Tells the lobby of blocks that were set or lifted, as soon as that is committed. */
@ApplicationScoped
class BlockNews {

    private final Lobby lobby;

    @Inject
    BlockNews(Lobby lobby) {
        this.lobby = lobby;
    }

    void blocked(@Observes(during = TransactionPhase.AFTER_SUCCESS) Blocked news) {
        lobby.block(news.by(), news.other());
    }

    void unblocked(@Observes(during = TransactionPhase.AFTER_SUCCESS) Unblocked news) {
        lobby.unblock(news.by(), news.other());
    }
}
