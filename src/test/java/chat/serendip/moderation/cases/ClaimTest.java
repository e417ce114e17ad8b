package chat.serendip.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.kernel.AccountId;
import chat.serendip.platform.ManualClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClaimTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final ManualClock clock = new ManualClock();
    private final AccountId ann = AccountId.random();
    private final AccountId bob = AccountId.random();
    private final Claim claim = new Claim(UUID.randomUUID(), ann, clock.instant(), QUARTER);

    @Test
    void it_keeps_others_out_for_a_quarter_of_an_hour() {
        clock.advance(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(claim.isHeldByOther(bob, clock.instant())).isTrue();
        assertThat(claim.isHeldByOther(ann, clock.instant())).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(claim.isHeldByOther(bob, clock.instant())).isFalse();
        assertThat(claim.isLiveFor(ann, clock.instant())).isFalse();
    }

    @Test
    void whatever_its_holder_does_makes_it_last_a_quarter_of_an_hour_more() {
        clock.advance(Duration.ofMinutes(14));
        claim.renew(ann, clock.instant(), QUARTER);
        clock.advance(Duration.ofMinutes(14));
        assertThat(claim.isHeldByOther(bob, clock.instant())).isTrue();
    }

    @Test
    void what_somebody_else_does_makes_it_last_no_longer() {
        clock.advance(Duration.ofMinutes(14));
        claim.renew(bob, clock.instant(), QUARTER);
        clock.advance(Duration.ofMinutes(1));
        assertThat(claim.isLive(clock.instant())).isFalse();
    }

    @Test
    void one_that_has_run_out_is_not_brought_back_by_looking() {
        clock.advance(Duration.ofMinutes(15));
        claim.renew(ann, clock.instant(), QUARTER);
        assertThat(claim.isLive(clock.instant())).isFalse();
    }

    @Test
    void who_takes_it_has_it_from_then_on() {
        clock.advance(Duration.ofMinutes(5));
        claim.take(bob, clock.instant(), QUARTER);
        assertThat(claim.isLiveFor(bob, clock.instant())).isTrue();
        assertThat(claim.isHeldByOther(ann, clock.instant())).isTrue();
        assertThat(claim.since()).isEqualTo(clock.instant());
    }
}
