package chat.serendip.lobby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final long NOW = 7;

    private final Deadlines<String> deadlines = new Deadlines<>(Duration.ofSeconds(1));
    private final List<String> done = new ArrayList<>();

    @Test
    void one_that_fails_keeps_none_of_the_others_up() {
        deadlines.set("ada", NOW);
        deadlines.set("bo", NOW);
        deadlines.set("cy", NOW);

        long due = NOW + Duration.ofSeconds(1).toNanos();
        assertThatThrownBy(() -> deadlines.due(due, this::failForBo)).isInstanceOf(StackOverflowError.class);
        deadlines.due(due, this::failForBo);

        assertThat(done).containsExactly("ada", "cy");
    }

    private void failForBo(String who) {
        if (who.equals("bo")) {
            throw new StackOverflowError();
        }
        done.add(who);
    }
}
