package chat.serendip.platform;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Bounds how many tasks run at once and how many wait. They wait in order, and for a bounded time. Safe for use by many
 * threads.
 */
public final class Bulkhead {

    private final Semaphore inside;
    private final Semaphore present;
    private final long maxWaitMillis;
    private final String tooBusy;

    /**
     * Lets nobody in yet.
     *
     * @param most how many do the work at once
     * @param mostWaiting how many wait for that
     * @param maxWaitMillis how long one of them waits
     * @param tooBusy what everybody else is told, in one sentence
     */
    public Bulkhead(int most, int mostWaiting, long maxWaitMillis, String tooBusy) {
        this.inside = new Semaphore(most, true);
        this.present = new Semaphore(most + mostWaiting);
        this.maxWaitMillis = maxWaitMillis;
        this.tooBusy = tooBusy;
    }

    /**
     * Does the work once there is room for it.
     *
     * @throws TooBusy if too many wait already, or the wait was too long
     */
    public <T> T pass(Supplier<T> work) {
        if (!present.tryAcquire()) {
            throw new TooBusy(tooBusy);
        }
        try {
            if (!inside.tryAcquire(maxWaitMillis, TimeUnit.MILLISECONDS)) {
                throw new TooBusy(tooBusy);
            }
            try {
                return work.get();
            } finally {
                inside.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusy(tooBusy);
        } finally {
            present.release();
        }
    }
}
