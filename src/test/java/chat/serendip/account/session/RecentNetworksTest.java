package chat.serendip.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.account.AccountDeleted;
import chat.serendip.kernel.AccountId;
import chat.serendip.platform.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecentNetworksTest {

    private final ManualClock clock = new ManualClock();
    private final RecentNetworks recentNetworks = new RecentNetworks(clock, Duration.ofDays(1));
    private final AccountId ann = AccountId.random();

    @Test
    void the_last_network_is_known_for_a_day_and_then_forgotten() {
        recentNetworks.note(ann, "203.0.113.7/32");
        recentNetworks.note(ann, "203.0.113.8/32");
        clock.advance(Duration.ofHours(23));
        recentNetworks.run();
        assertThat(recentNetworks.lately(ann)).contains("203.0.113.8/32");
        clock.advance(Duration.ofHours(2));
        assertThat(recentNetworks.lately(ann)).isEmpty();
        recentNetworks.run();
        assertThat(recentNetworks.lately(ann)).isEmpty();
    }

    @Test
    void of_very_many_the_oldest_are_forgotten() {
        recentNetworks.note(ann, "203.0.113.7/32");
        for (int i = 0; i < 10_000; i++) {
            recentNetworks.note(AccountId.random(), "198.51.100.7/32");
        }
        assertThat(recentNetworks.lately(ann)).isEmpty();
    }

    @Test
    void the_network_of_a_deleted_account_is_forgotten_with_it() {
        recentNetworks.note(ann, "203.0.113.7/32");
        recentNetworks.deleted(new AccountDeleted(ann));
        assertThat(recentNetworks.lately(ann)).isEmpty();
    }
}
