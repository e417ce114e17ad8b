package chat.serendip.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.block.Blocked;
import chat.serendip.block.Unblocked;
import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.Mode;
import chat.serendip.lobby.Lobby;
import chat.serendip.lobby.LobbyEvent;
import chat.serendip.lobby.LobbySettings;
import chat.serendip.lobby.Wish;
import chat.serendip.platform.ManualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The last committed state of a block counts, in whatever order the events arrive. */
class BlockObserverTest {

    private final AccountId ada = AccountId.random();
    private final AccountId bo = AccountId.random();
    private final List<LobbyEvent> events = new ArrayList<>();
    private final Lobby lobby =
            new Lobby(new ManualClock(), () -> 0, new SplittableRandom(1), LobbySettings.DEFAULT, events::add);
    private final Blocked blocked = new Blocked(ada, bo);
    private final Unblocked unblocked = new Unblocked(ada, bo);

    private BooleanSupplier stored = () -> false;
    private final BlockObserver observer = new BlockObserver(
            (by, other) -> by.equals(ada) && other.equals(bo) && stored.getAsBoolean(), lobby, Runnable::run);

    @BeforeEach
    void connectBoth() {
        for (AccountId who : List.of(ada, bo)) {
            lobby.arrive(who);
            lobby.admit(who, Set.of(), Set.of());
        }
    }

    private boolean meet() {
        lobby.seek(ada, Wish.forAnybody(Mode.VIDEO));
        lobby.seek(bo, Wish.forAnybody(Mode.VIDEO));
        return events.stream().anyMatch(LobbyEvent.Met.class::isInstance);
    }

    @Test
    void who_blocked_again_never_meets_the_other_because_the_lifting_is_told_late() {
        stored = () -> true;
        observer.blocked(blocked);
        observer.unblocked(unblocked);
        assertThat(meet()).isFalse();
    }

    @Test
    void who_lifted_a_block_meets_the_other_though_the_block_is_told_late() {
        stored = () -> false;
        observer.unblocked(unblocked);
        observer.blocked(blocked);
        assertThat(meet()).isTrue();
    }

    @Test
    void a_block_that_comes_while_the_former_one_is_looked_for_holds() {
        stored = () -> {
            stored = () -> true;
            observer.blocked(blocked);
            return false;
        };
        observer.unblocked(unblocked);
        assertThat(meet()).isFalse();
    }

    @Test
    void a_block_holds_until_it_can_be_read_that_it_was_lifted() {
        observer.blocked(blocked);
        lobby.block(ada, bo);
        stored = () -> {
            throw new IllegalStateException("the database is away");
        };
        observer.unblocked(unblocked);
        assertThat(meet()).isFalse();
        stored = () -> false;
        observer.retry();
        assertThat(meet()).isTrue();
    }
}
