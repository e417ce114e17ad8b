package chat.serendip.account.password;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets so many in at once and so many wait, in their order and not for ever. Safe for use by many threads. */
final class Bulkhead {

    private final Semaphore inside;
    private final Semaphore present;
    private final long patienceMillis;

    Bulkhead(int most, int mostWaiting, long patienceMillis) {
        this.inside = new Semaphore(most, true);
        this.present = new Semaphore(most + mostWaiting);
        this.patienceMillis = patienceMillis;
    }

    /**
     * Does the work once there is room for it.
     *
     * @throws Busy when too many wait already, or the wait was too long
     */
    <T> T pass(Supplier<T> work) {
        if (!present.tryAcquire()) {
            throw new Busy();
        }
        try {
            if (!inside.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
            try {
                return work.get();
            } finally {
                inside.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } finally {
            present.release();
        }
    }
}
