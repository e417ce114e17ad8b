package chat.serendip.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.SessionId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Instant END = Instant.parse("2026-11-23T02:00:00Z");

    private static Identity moderator(Standing standing, boolean mfaVerified) {
        return new Identity(
                new AccountId(UUID.randomUUID()),
                new SessionId(UUID.randomUUID()),
                new Grant(Role.MODERATOR, true),
                standing,
                mfaVerified);
    }

    @Test
    void pauses_and_suspensions_end_by_themselves() {
        assertThat(Standing.pausedUntil(END).at(END.minusMillis(1)).kind()).isEqualTo(Standing.Kind.PAUSED);
        assertThat(Standing.pausedUntil(END).at(END)).isEqualTo(Standing.GOOD);
        assertThat(Standing.suspendedUntil(END).at(END.minusMillis(1)).locksOut())
                .isTrue();
        assertThat(Standing.suspendedUntil(END).at(END)).isEqualTo(Standing.GOOD);
    }

    @Test
    void warnings_and_bans_do_not() {
        Instant farOff = END.plusSeconds(1_000_000_000);
        assertThat(Standing.WARNED.at(farOff)).isEqualTo(Standing.WARNED);
        assertThat(Standing.BANNED.at(farOff)).isEqualTo(Standing.BANNED);
    }

    @Test
    void an_unread_warning_outlasts_a_suspension() {
        Standing both = Standing.suspendedUntil(END).andUnreadWarning();
        assertThat(both.at(END.minusMillis(1)).locksOut()).isTrue();
        assertThat(both.at(END)).isEqualTo(Standing.WARNED);
    }

    @Test
    void only_what_ends_by_itself_has_an_end() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Standing(Standing.Kind.BANNED, END, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Standing(Standing.Kind.PAUSED, null, false));
    }

    @Test
    void a_role_counts_only_with_the_second_factor() {
        assertThat(moderator(Standing.GOOD, false).groups()).containsExactly("USER");
        assertThat(moderator(Standing.GOOD, true).groups())
                .containsExactlyInAnyOrder("USER", "MODERATOR", Identity.CHILD_SAFETY);
    }

    @Test
    void who_is_shut_out_has_no_role_at_all() {
        assertThat(moderator(Standing.BANNED, true).groups()).containsExactly(Identity.SANCTIONED);
        assertThat(moderator(Standing.suspendedUntil(END), true).groups()).containsExactly(Identity.SANCTIONED);
    }
}
