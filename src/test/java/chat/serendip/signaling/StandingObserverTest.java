package chat.serendip.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.account.Identity;
import chat.serendip.account.Standing;
import chat.serendip.account.StandingChanged;
import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.Mode;
import chat.serendip.lobby.Lobby;
import chat.serendip.lobby.LobbySettings;
import chat.serendip.lobby.Wish;
import chat.serendip.platform.ManualClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A decision closes a socket that is open, and one that is just opening. */
class StandingObserverTest {

    private final ManualClock clock = new ManualClock();
    private final Lobby lobby = new Lobby(
            clock,
            clock,
            new SecureRandom(),
            new LobbySettings(Duration.ofSeconds(5), 3, Duration.ofSeconds(5), Duration.ofMinutes(10)),
            event -> {});
    private final Connections connections = new Connections();
    private final StandingObserver event = new StandingObserver(connections, lobby, clock);
    private final RecordingSocket socket = new RecordingSocket();
    private final Identity ann = RecordingSocket.somebody();
    private final AccountId account = ann.account();
    private final Connection connection = socket.connect(ann, () -> 0);

    private int version;

    /** The event that the account has this standing from now on. */
    private StandingChanged stands(Standing standing) {
        return new StandingChanged(account, standing, ++version);
    }

    private void arrives() {
        connections.put(connection);
        lobby.arrive(account);
        lobby.admit(account, Set.of(), Set.of());
    }

    private int waiting() {
        return lobby.census().waiting().getOrDefault(Mode.TEXT, 0);
    }

    private void seeks() {
        assertThat(lobby.seek(account, new Wish(Mode.TEXT, List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void who_is_suspended_or_banned_is_closed() {
        arrives();
        event.changed(stands(Standing.BANNED));
        assertThat(socket.calls).containsExactly("forbidden");
    }

    @Test
    void who_may_not_seek_any_more_ceases_to_and_is_told() {
        arrives();
        seeks();
        event.changed(stands(Standing.pausedUntil(clock.instant().plusSeconds(60))));
        assertThat(waiting()).isZero();
        assertThat(socket.inFlight).hasSize(1);
        assertThat(socket.calls).isEmpty();
        assertThat(Refusals.of(connection.standing().at(clock.instant()), null)).isPresent();
        clock.advance(Duration.ofSeconds(60));
        assertThat(Refusals.of(connection.standing().at(clock.instant()), null)).isEmpty();
    }

    @Test
    void a_socket_that_opens_after_the_decision_hears_of_it() {
        event.changed(stands(Standing.BANNED));
        arrives();
        event.catchUp(connection);
        assertThat(socket.calls).containsExactly("forbidden");
    }

    @Test
    void a_decision_about_somebody_else_is_none_about_me() {
        arrives();
        event.changed(new StandingChanged(RecordingSocket.somebody().account(), Standing.BANNED, 1));
        event.catchUp(connection);
        assertThat(socket.calls).isEmpty();
        assertThat(socket.inFlight).isEmpty();
    }

    @Test
    void a_warning_that_was_read_is_out_of_the_way() {
        arrives();
        event.changed(stands(Standing.WARNED));
        assertThat(Refusals.of(connection.standing(), null)).isPresent();
        event.changed(stands(Standing.GOOD));
        assertThat(Refusals.of(connection.standing(), null)).isEmpty();
    }

    @Test
    void a_standing_that_is_told_after_a_later_one_is_none_any_more() {
        arrives();
        StandingChanged read = stands(Standing.GOOD);
        event.changed(stands(Standing.WARNED));
        event.changed(read);
        assertThat(Refusals.of(connection.standing(), null)).isPresent();
    }
}
