package chat.serendip.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class IdleTimerTest {

    /** Has the field that the real container's superclass has. */
    static class Known {
        @SuppressWarnings("FieldCanBeFinal") // final there too, but the compiler must not inline it
        private final ScheduledExecutorService managedScheduledExecutorService;

        Known() {
            managedScheduledExecutorService = Executors.newSingleThreadScheduledExecutor();
            managedScheduledExecutorService.shutdown();
        }

        ScheduledExecutorService scheduler() {
            return managedScheduledExecutorService;
        }
    }

    static final class Derived extends Known {}

    @Test
    void the_scheduler_of_the_container_is_replaced_where_it_is_known() throws Exception {
        Derived container = new Derived();
        assertThat(new IdleTimer().disable(container)).isTrue();
        ScheduledFuture<?> dropped = container.scheduler().schedule(() -> {}, 0, TimeUnit.MILLISECONDS);
        assertThat(dropped.isDone()).isTrue();
        container.scheduler().schedule(() -> {}, 1, TimeUnit.MILLISECONDS).get();
    }

    @Test
    void where_it_is_not_known_everything_goes_on() {
        assertThat(new IdleTimer().disable("another container")).isFalse();
        assertThat(new IdleTimer().disable(null)).isFalse();
    }
}
