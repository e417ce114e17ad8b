package chat.serendip.platform;

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
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The application's own threads, apart from the container's request threads, and their end.
 *
 * <p>They come from the container's thread factory, so that they know the application's names and data source; the pools
 * are plain ones, because the managed executors capture a context for each task, which costs more than most tasks.
 */
@ApplicationScoped
public class Threads {

    private static final Logger LOG = Logger.getLogger(Threads.class.getName());

    private final ManagedThreadFactory factory;
    private final List<ExecutorService> pools = new CopyOnWriteArrayList<>();

    @Inject
    Threads(ManagedThreadFactory factory) {
        this.factory = factory;
    }

    /** Runs the task again and again on a thread of its own, with that pause between; what it throws is logged. */
    public void every(String name, Duration pause, Runnable task) {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, named(name));
        pools.add(timer);
        var unused = timer.scheduleWithFixedDelay(
                () -> guarded(name, task), pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** So many threads that work off a queue of at most so many tasks; a task too many is rejected with an exception. */
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

    private static void guarded(String name, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The timer " + name + " failed once and goes on", e);
        }
    }
}
