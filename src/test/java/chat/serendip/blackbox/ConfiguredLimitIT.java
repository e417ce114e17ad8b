package chat.serendip.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.limits.Limit;
import chat.serendip.serve.RunningSerendip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SerendipExtension.class)
class ConfiguredLimitIT {

    @Test
    void a_limit_of_its_own_and_the_factor_reach_the_running_server(RunningSerendip serendip) {
        try (LimitAttempt typing = new LimitAttempts(serendip).of(Limit.TYPINGS)) {
            int granted = 0;
            while (typing.isGranted()) {
                granted++;
            }
            // one more is earned each 3.6 s
            assertThat(granted).isBetween(1_000, 1_020);
        }
    }
}
