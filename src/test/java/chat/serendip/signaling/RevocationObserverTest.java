package chat.serendip.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.account.AccountDeleted;
import chat.serendip.account.Identity;
import chat.serendip.account.session.SessionRevoked;
import chat.serendip.account.session.SessionRevoked.Cause;
import chat.serendip.platform.ManualClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A socket that opens just after its session ended, because its handshake was accepted before. */
class RevocationObserverTest {

    private final ManualClock clock = new ManualClock();
    private final RevocationObserver revocationObserver = new RevocationObserver(new Connections(), clock);
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
    void what_ended_before_any_handshake_that_still_goes_on_is_forgotten() {
        revocationObserver.sessionEnded(new SessionRevoked(ann.account(), ann.session(), Cause.SIGNED_OUT));
        clock.advance(Duration.ofMinutes(2));
        revocationObserver.sessionEnded(new SessionRevoked(bob.account(), bob.session(), Cause.SIGNED_OUT));
        assertThat(closeReasons(ann)).isEmpty();
        assertThat(closeReasons(bob)).containsExactly("signed out");
    }
}
