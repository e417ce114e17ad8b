package chat.serendip.moderation.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.account.Standing;
import chat.serendip.kernel.AccountId;
import chat.serendip.platform.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RestrictionsTest {

    private final ManualClock clock = new ManualClock();
    private final AccountId account = AccountId.random();

    private Sanction pause(Duration lasts) {
        Instant now = clock.instant();
        return Sanction.automaticPause(account, UUID.randomUUID(), "Rule", "Facts", now, now.plus(lasts));
    }

    private Sanction imposed(SanctionKind kind, Duration lasts) {
        Instant now = clock.instant();
        Sanction.Basis basis =
                new Sanction.Basis(UUID.randomUUID(), UUID.randomUUID(), Optional.empty(), Optional.empty());
        return Sanction.decided(basis, account, kind, "Rule", "Facts", now, lasts.isZero() ? null : now.plus(lasts));
    }

    private Standing standing(Sanction... imposed) {
        return Restrictions.standing(List.of(imposed), clock.instant());
    }

    @Test
    void nothing_imposed_is_good_standing() {
        assertThat(standing()).isEqualTo(Standing.GOOD);
    }

    @Test
    void the_gravest_counts() {
        Sanction ban = imposed(SanctionKind.BAN, Duration.ZERO);
        Sanction suspension = imposed(SanctionKind.SUSPENSION, Duration.ofDays(3));
        assertThat(standing(pause(Duration.ofHours(1)), ban, suspension)).isEqualTo(Standing.BANNED);
        assertThat(standing(pause(Duration.ofHours(1)), suspension).kind()).isEqualTo(Standing.Kind.SUSPENDED);
    }

    @Test
    void of_two_suspensions_the_longer_counts() {
        assertThat(standing(
                                imposed(SanctionKind.SUSPENSION, Duration.ofDays(9)),
                                imposed(SanctionKind.SUSPENSION, Duration.ofDays(3)))
                        .until())
                .isEqualTo(clock.instant().plus(Duration.ofDays(9)));
    }

    @Test
    void suspensions_and_pauses_end_by_themselves() {
        Sanction suspension = imposed(SanctionKind.SUSPENSION, Duration.ofDays(3));
        Sanction pause = pause(Duration.ofHours(1));
        clock.advance(Duration.ofDays(3));
        assertThat(standing(suspension, pause)).isEqualTo(Standing.GOOD);
    }

    @Test
    void a_warning_outlasts_a_suspension_until_it_is_acknowledged() {
        Sanction warning = imposed(SanctionKind.WARNING, Duration.ZERO);
        Sanction suspension = imposed(SanctionKind.SUSPENSION, Duration.ofDays(3));
        assertThat(standing(warning, suspension).unread()).isTrue();
        clock.advance(Duration.ofDays(3));
        assertThat(standing(warning, suspension)).isEqualTo(Standing.WARNED);
        warning.acknowledge(clock.instant());
        assertThat(standing(warning, suspension)).isEqualTo(Standing.GOOD);
    }

    @Test
    void what_is_lifted_counts_no_more_and_the_rest_does() {
        Sanction ban = imposed(SanctionKind.BAN, Duration.ZERO);
        Sanction suspension = imposed(SanctionKind.SUSPENSION, Duration.ofDays(3));
        ban.lift(Sanction.Lifted.APPEAL, clock.instant());
        assertThat(standing(ban, suspension).kind()).isEqualTo(Standing.Kind.SUSPENDED);
    }

    @Test
    void an_appeal_is_possible_for_six_months() {
        Sanction ban = imposed(SanctionKind.BAN, Duration.ZERO);
        clock.advance(Duration.between(clock.instant(), ban.appealableUntil()).minusSeconds(1));
        assertThat(ban.isAppealable(clock.instant())).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(ban.isAppealable(clock.instant())).isFalse();
        assertThat(ban.appealableUntil()).isEqualTo(Instant.parse("2027-05-22T12:00:00Z"));
    }
}
