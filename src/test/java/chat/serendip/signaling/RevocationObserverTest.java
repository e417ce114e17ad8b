package chat.serendip.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.account.AccountDeleted;
import chat.serendip.account.Identity;
import chat.serendip.account.session.SessionRevoked;
import chat.serendip.account.session.SessionRevoked.Cause;
import chat.serendip.kernel.Mode;
import chat.serendip.kernel.PartedReason;
import chat.serendip.lobby.Lobby;
import chat.serendip.lobby.LobbyEvent;
import chat.serendip.lobby.LobbySettings;
import chat.serendip.lobby.Wish;
import chat.serendip.platform.ManualClock;
import chat.serendip.talk.TalkSettings;
import chat.serendip.talk.Talks;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A socket that opens just after its session ended, because its handshake was accepted before. */
class RevocationObserverTest {

    private final ManualClock clock = new ManualClock();
    private final List<LobbyEvent> events = new ArrayList<>();
    private final Lobby lobby = new Lobby(clock, clock, new SecureRandom(), LobbySettings.DEFAULT, events::add);
    private final Connections connections = new Connections();

    @SuppressWarnings("NullAway") // no socket opens here
    private final SocketLifecycle socketLifecycle = new SocketLifecycle(
            lobby, connections, new Talks<>(clock, TalkSettings.DEFAULT, null), null, null, null, null, null);

    private final RevocationObserver revocationObserver = new RevocationObserver(connections, socketLifecycle, clock);
    private final Identity ann = RecordingSocket.somebody();
    private final Identity bob = RecordingSocket.somebody();

    private List<String> closeReasons(Identity identity) {
        RecordingSocket socket = new RecordingSocket();
        revocationObserver.catchUp(socket.connect(identity, () -> 0));
        return socket.calls;
    }

    @Test
    void who_signed_out_meanwhile_is_sent_after_the_session() {
        revocationObserver.sessionEnded(new SessionRevoked(ann.account(), ann.session(), Cause.SIGNED_OUT));
        assertThat(closeReasons(ann)).containsExactly("signed out");
        assertThat(closeReasons(bob)).isEmpty();
        assertThat(closeReasons(new Identity(ann.account(), bob.session(), ann.grant(), ann.standing(), true)))
                .isEmpty();
    }

    @Test
    void who_was_shut_out_meanwhile_is_told_so() {
        revocationObserver.sessionEnded(new SessionRevoked(ann.account(), ann.session(), Cause.SHUT_OUT));
        assertThat(closeReasons(ann)).containsExactly("forbidden");
    }

    @Test
    void whose_account_was_deleted_meanwhile_is_gone_too() {
        revocationObserver.accountDeleted(new AccountDeleted(ann.account()));
        assertThat(closeReasons(ann)).containsExactly("signed out");
        assertThat(closeReasons(bob)).isEmpty();
    }

    @Test
    void who_is_shut_out_while_away_is_not_held_any_longer() {
        for (Identity somebody : List.of(ann, bob)) {
            lobby.arrive(somebody.account());
            lobby.admit(somebody.account(), Set.of(), Set.of());
            assertThat(lobby.seek(somebody.account(), Wish.forAnybody(Mode.TEXT)))
                    .isEmpty();
        }
        revocationObserver.sessionEnded(new SessionRevoked(ann.account(), ann.session(), Cause.SIGNED_OUT));
        assertThat(lobby.census().encounters()).isOne();
        revocationObserver.sessionEnded(new SessionRevoked(ann.account(), ann.session(), Cause.SHUT_OUT));
        assertThat(events)
                .filteredOn(LobbyEvent.Parted.class::isInstance)
                .extracting(event -> ((LobbyEvent.Parted) event).reason())
                .containsExactly(PartedReason.MODERATED, PartedReason.PARTNER_LEFT);
    }

    @Test
    void what_ended_before_any_handshake_that_still_goes_on_is_forgotten() {
        revocationObserver.sessionEnded(new SessionRevoked(ann.account(), ann.session(), Cause.SIGNED_OUT));
        clock.advance(Duration.ofMinutes(2));
        revocationObserver.sessionEnded(new SessionRevoked(bob.account(), bob.session(), Cause.SIGNED_OUT));
        assertThat(closeReasons(ann)).isEmpty();
        assertThat(closeReasons(bob)).containsExactly("signed out");
    }
}
