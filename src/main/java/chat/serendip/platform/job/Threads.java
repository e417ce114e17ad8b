package chat.serendip.platform.job;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The application's own threads, apart from the container's request threads. They end with the application.
 *
 * <p>They come from the container's thread factory, so that they know the application's names and data source; the
 * pools are plain ones, because the managed executors capture a context for each task, which costs more than most
 * tasks.
 */
@ApplicationScoped
public class Threads {

    private static final Logger LOG = Logger.getLogger(Threads.class.getName());

    /** A task that waits for the database may take long, and a restart of the server wouldn't bring the database back. */
    private static final Duration LONGEST_RUN = Duration.ofHours(1);

    private final ThreadFactory factory;
    private final LongSupplier nanos;
    private final List<ExecutorService> pools = new CopyOnWriteArrayList<>();
    private final List<TimerHeartbeat> beats = new CopyOnWriteArrayList<>();

    @Inject
    Threads(ManagedThreadFactory factory) {
        this(factory, System::nanoTime);
    }

    Threads(ThreadFactory factory, LongSupplier nanos) {
        this.factory = factory;
        this.nanos = nanos;
    }

    /** As {@link #every(String, Duration, Duration, Runnable)}, for a task that may take an hour. */
    public void every(String name, Duration pause, Runnable task) {
        every(name, pause, LONGEST_RUN, task);
    }

    /**
     * Runs the task again and again on a thread of its own, with that pause between. Whatever it throws is logged, and
     * it runs again all the same.
     *
     * @param longestRun if one run takes longer, {@link TimerHealth} reports the server as dead
     */
    public void every(String name, Duration pause, Duration longestRun, Runnable task) {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, named(name));
        pools.add(timer);
        TimerHeartbeat timerHeartbeat = new TimerHeartbeat(name, pause.plus(longestRun), nanos);
        beats.add(timerHeartbeat);
        var unused = timer.scheduleWithFixedDelay(
                () -> guarded(timerHeartbeat, task), pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Whether every timer still runs and no task hangs. */
    boolean allBeat() {
        return beats.stream().noneMatch(TimerHeartbeat::isOverdue);
    }

    /** The last beat of each timer. */
    List<TimerHeartbeat> beats() {
        return List.copyOf(beats);
    }

    /**
     * A pool of threads with a bounded queue. If the queue is full, a task is rejected with an exception.
     *
     * @param mostWaiting how many tasks may wait in the queue
     */
    public ExecutorService pool(String name, int threads, int mostWaiting) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(mostWaiting), named(name));
        pool.allowCoreThreadTimeOut(true);
        pools.add(pool);
        return pool;
    }

    /** Ends all of them with the application. */
    @PreDestroy
    void end() {
        pools.forEach(ExecutorService::shutdownNow);
    }

    private ThreadFactory named(String name) {
        return task -> {
            Thread thread = factory.newThread(task);
            thread.setName("serendip-" + name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Catches everything, because a scheduled task that throws is never run again. */
    private static void guarded(TimerHeartbeat timerHeartbeat, Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            LOG.log(Level.WARNING, "The timer " + timerHeartbeat.timer() + " failed once and goes on", e);
        }
        timerHeartbeat.now();
    }
}
