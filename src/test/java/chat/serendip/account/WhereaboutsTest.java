package chat.serendip.account;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.kernel.AccountId;
import chat.serendip.platform.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {

    private final HandClock clock = new HandClock();
    private final Whereabouts whereabouts = new Whereabouts(clock, Duration.ofDays(1));
    private final AccountId ann = AccountId.random();

    @Test
    void the_last_network_is_known_for_a_day_and_then_forgotten() {
        whereabouts.note(ann, "203.0.113.7/32");
        whereabouts.note(ann, "203.0.113.8/32");
        clock.advance(Duration.ofHours(23));
        whereabouts.tidy();
        assertThat(whereabouts.lately(ann)).contains("203.0.113.8/32");
        clock.advance(Duration.ofHours(2));
        assertThat(whereabouts.lately(ann)).isEmpty();
        whereabouts.tidy();
        assertThat(whereabouts.lately(ann)).isEmpty();
    }

    @Test
    void of_very_many_the_oldest_are_forgotten() {
        whereabouts.note(ann, "203.0.113.7/32");
        for (int i = 0; i < 10_000; i++) {
            whereabouts.note(AccountId.random(), "198.51.100.7/32");
        }
        assertThat(whereabouts.lately(ann)).isEmpty();
    }

    @Test
    void the_network_of_a_deleted_account_is_forgotten_with_it() {
        whereabouts.note(ann, "203.0.113.7/32");
        whereabouts.deleted(new AccountDeleted(ann));
        assertThat(whereabouts.lately(ann)).isEmpty();
    }
}
