package chat.serendip.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chat.serendip.platform.ManualClock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LimitsTest {

    private final ManualClock clock = new ManualClock();
    private final Limits limits = configured(Map.of());

    private Limits configured(Map<String, String> configuration) {
        return new Limits(key -> Optional.ofNullable(configuration.get(key)), clock, 100);
    }

    private static int exhaust(Limits limits, Limit limit, String key) {
        int granted = 0;
        while (limits.take(limit, key).isEmpty()) {
            granted++;
        }
        return granted;
    }

    /** Repeats the values of the table, so that none changes by accident. */
    @Test
    void the_table_is_the_one_that_was_decided() {
        assertThat(Limit.values())
                .extracting(limit -> limit.configName() + " " + limit.burst() + " " + limit.refill() + " " + limit.per()
                        + " " + limit.whenFull())
                .containsExactly(
                        "requests 600 PT0.05S NETWORK ALLOW",
                        "registrations 20 PT3M NETWORK REFUSE",
                        "sign-ins-from-network 30 PT10S NETWORK REFUSE",
                        "sign-ins-to-account 10 PT2M ACCOUNT REFUSE",
                        "sign-ins-from-known-device 10 PT1M DEVICE REFUSE",
                        "password-confirmations 10 PT1M ACCOUNT REFUSE",
                        "second-factors 6 PT2M ACCOUNT REFUSE",
                        "exports 5 PT10M ACCOUNT ALLOW",
                        "blocks 30 PT20S ACCOUNT ALLOW",
                        "reports 20 PT5M ACCOUNT REFUSE",
                        "notices 5 PT10M NETWORK REFUSE",
                        "handshakes-from-network 2000 PT0.1S NETWORK ALLOW",
                        "handshakes-of-account 40 PT1S ACCOUNT ALLOW",
                        "messages 400 PT0.02S CONNECTION ALLOW",
                        "malformed-messages 10 PT6S CONNECTION ALLOW",
                        "seeks 30 PT1S CONNECTION ALLOW",
                        "says 12 PT0.8S CONNECTION ALLOW",
                        "typings 20 PT0.5S CONNECTION ALLOW",
                        "ices 12 PT3S CONNECTION ALLOW");
    }

    @ParameterizedTest
    @EnumSource
    void grants_as_many_as_the_table_says_and_then_names_the_wait(Limit limit) {
        assertThat(exhaust(limits, limit, "somebody")).isEqualTo(limit.burst());
        assertThat(limits.take(limit, "somebody")).hasValue(limit.refill());
        assertThat(limits.take(limit, "somebody else")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void grants_one_more_each_time_the_pause_has_passed(Limit limit) {
        exhaust(limits, limit, "somebody");
        clock.advance(limit.refill());
        assertThat(exhaust(limits, limit, "somebody")).isEqualTo(1);
        clock.advance(limit.refill().minusMillis(1));
        assertThat(limits.take(limit, "somebody")).isPresent();
        clock.advance(limit.refill().multipliedBy(10L * limit.burst()));
        assertThat(exhaust(limits, limit, "somebody")).isEqualTo(limit.burst());
    }

    @ParameterizedTest
    @EnumSource
    void each_can_be_set_by_itself(Limit limit) {
        var name = "serendip.limits." + limit.configName();
        var set = configured(Map.of(name + ".burst", "3", name + ".refill", "PT7S"));
        assertThat(exhaust(set, limit, "somebody")).isEqualTo(3);
        assertThat(set.take(limit, "somebody")).hasValue(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @EnumSource
    void one_factor_widens_all(Limit limit) {
        var wide = configured(Map.of("serendip.limits.factor", "10"));
        assertThat(exhaust(wide, limit, "somebody")).isEqualTo(10 * limit.burst());
        assertThat(wide.take(limit, "somebody")).hasValue(limit.refill().dividedBy(10));
    }

    @ParameterizedTest
    @EnumSource
    void without_room_for_a_newcomer_each_fails_as_the_table_says(Limit limit) {
        for (int holder = 0; holder < 100; holder++) {
            limits.take(limit, "holder " + holder);
        }
        boolean refused = limits.take(limit, "newcomer").isPresent();
        assertThat(refused).isEqualTo(limit.whenFull() == Limit.WhenFull.REFUSE);
    }

    @Test
    void who_fails_closed_has_room_again_once_the_others_would_be_full() {
        for (int holder = 0; holder < 100; holder++) {
            limits.take(Limit.REGISTRATIONS, "holder " + holder);
        }
        clock.advance(Limit.REGISTRATIONS.refill().multipliedBy(Limit.REGISTRATIONS.burst() + 1L));
        assertThat(limits.take(Limit.REGISTRATIONS, "newcomer")).isEmpty();
    }

    @Test
    void a_connection_keeps_an_allowance_of_its_own() {
        var mine = limits.own(Limit.SAYS);
        for (int i = 0; i < Limit.SAYS.burst(); i++) {
            assertThat(mine.tryTake()).isTrue();
        }
        assertThat(mine.tryTake()).isFalse();
        assertThat(limits.own(Limit.SAYS).tryTake()).isTrue();
    }

    @Test
    void what_did_not_count_can_be_given_back() {
        exhaust(limits, Limit.SIGN_INS_TO_ACCOUNT, "somebody");
        limits.giveBack(Limit.SIGN_INS_TO_ACCOUNT, "somebody");
        assertThat(exhaust(limits, Limit.SIGN_INS_TO_ACCOUNT, "somebody")).isEqualTo(1);
    }

    @Test
    void who_is_refused_learns_when_to_come_back() {
        exhaust(limits, Limit.EXPORTS, "somebody");
        assertThatExceptionOfType(RateLimitExceeded.class)
                .isThrownBy(() -> limits.require(Limit.EXPORTS, "somebody"))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(429))
                .satisfies(refused -> assertThat(refused.retryAfter()).hasValue(Limit.EXPORTS.refill()));
    }

    @Test
    void a_figure_that_makes_no_sense_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> configured(Map.of("serendip.limits.says.refill", "soon")))
                .withMessageContaining("serendip.limits.says.refill");
        assertThatIllegalArgumentException().isThrownBy(() -> configured(Map.of("serendip.limits.factor", "0")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> configured(Map.of("serendip.limits.says.refill", "PT0S")));
    }
}
