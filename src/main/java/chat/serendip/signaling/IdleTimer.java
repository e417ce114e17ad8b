package chat.serendip.signaling;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.websocket.server.ServerContainer;
import java.lang.reflect.Field;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Disables the idle timer of the WebSocket container.
 *
 * <p>Tyrus restarts an idle timer for every message received and sent, even where no timeout is set. It does so on the
 * container's managed scheduler, which each time captures a whole application context and reads every jar on the class
 * path for it: two thirds of a busy relay's CPU time. This listener replaces that scheduler by a plain one, which drops
 * timers of zero length without using a thread. Our own {@code Heartbeat} finds idle sockets.
 *
 * <p>On another server or another version the field may not exist: then everything works, at the old cost, and a
 * warning says so.
 */
@WebListener
public class IdleTimer implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(IdleTimer.class.getName());
    private static final String FIELD = "managedScheduledExecutorService";

    /** Static, because the container makes this listener by itself, and the health check asks without having it. */
    private static volatile boolean defused;

    private @Nullable ScheduledThreadPoolExecutor scheduler;

    /** Whether the idle timer is disabled. */
    static boolean isDisabled() {
        return defused;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        defused = disable(event.getServletContext().getAttribute(ServerContainer.class.getName()));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (scheduler != null) {
            scheduler.shutdownNow();
        }
    }

    /** Replaces the container's scheduler; returns whether that worked. */
    boolean disable(@Nullable Object container) {
        for (Class<?> type = container == null ? null : container.getClass();
                type != null;
                type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField(FIELD);
                field.setAccessible(true);
                Scheduler replacement = new Scheduler();
                field.set(container, replacement);
                scheduler = replacement;
                LOG.info("The WebSocket container's idle timer is defused");
                return true;
            } catch (NoSuchFieldException e) {
                // one of its superclasses may have it
            } catch (ReflectiveOperationException | RuntimeException e) {
                LOG.log(Level.WARNING, "The WebSocket container's idle timer can't be replaced", e);
                return false;
            }
        }
        LOG.warning(
                "This WebSocket container has no idle timer that we know; if it is Tyrus, messages cost more than needed");
        return false;
    }

    private static final class Scheduler extends ScheduledThreadPoolExecutor {

        private static final ScheduledFuture<?> NEVER = new Never();

        Scheduler() {
            super(1, task -> {
                Thread thread = new Thread(task, "socket-timer");
                thread.setDaemon(true);
                return thread;
            });
            setRemoveOnCancelPolicy(true);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
            return delay <= 0 ? NEVER : super.schedule(command, delay, unit);
        }
    }

    /** The future of a timer that never fires. */
    private static final class Never implements ScheduledFuture<Object> {

        private final CompletableFuture<Object> done = new CompletableFuture<>();

        Never() {
            done.cancel(false);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(0, other.getDelay(TimeUnit.NANOSECONDS));
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            return false;
        }

        @Override
        public boolean isCancelled() {
            return true;
        }

        @Override
        public boolean isDone() {
            return true;
        }

        @Override
        public Object get() throws ExecutionException, InterruptedException {
            return done.get();
        }

        @Override
        public Object get(long timeout, TimeUnit unit)
                throws ExecutionException, InterruptedException, TimeoutException {
            return done.get(timeout, unit);
        }
    }
}
