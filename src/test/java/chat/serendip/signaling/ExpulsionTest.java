package chat.serendip.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.account.AccountDeleted;
import chat.serendip.account.Identity;
import chat.serendip.account.Role;
import chat.serendip.account.SessionRevoked;
import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.SessionId;
import chat.serendip.limits.HandClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExpulsionTest {

    private final HandClock clock = new HandClock();
    private final Expulsion expulsion = new Expulsion(new Connections(), clock);
    private final Identity ann = somebody();
    private final Identity bob = somebody();

    private static Identity somebody() {
        return new Identity(new AccountId(UUID.randomUUID()), new SessionId(UUID.randomUUID()), Role.USER);
    }

    @Test
    void a_session_that_ended_during_its_handshake_is_remembered() {
        expulsion.sessionEnded(new SessionRevoked(ann.account(), ann.session()));
        assertThat(expulsion.hasEnded(ann)).isTrue();
        assertThat(expulsion.hasEnded(bob)).isFalse();
        assertThat(expulsion.hasEnded(new Identity(ann.account(), bob.session(), Role.USER)))
                .isFalse();
    }

    @Test
    void an_account_that_was_deleted_during_its_handshake_is_remembered() {
        expulsion.accountDeleted(new AccountDeleted(ann.account()));
        assertThat(expulsion.hasEnded(ann)).isTrue();
        assertThat(expulsion.hasEnded(bob)).isFalse();
    }

    @Test
    void what_ended_before_any_handshake_that_still_goes_on_is_forgotten() {
        expulsion.sessionEnded(new SessionRevoked(ann.account(), ann.session()));
        clock.advance(Duration.ofMinutes(2));
        expulsion.sessionEnded(new SessionRevoked(bob.account(), bob.session()));
        assertThat(expulsion.hasEnded(ann)).isFalse();
        assertThat(expulsion.hasEnded(bob)).isTrue();
    }
}
