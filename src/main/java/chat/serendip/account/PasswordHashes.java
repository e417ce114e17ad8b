package chat.serendip.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Argon2id with OWASP's parameters (19 MiB, 2 passes, 1 lane). Each hash takes that memory, so only so many run at once and
 * only so many wait; safe for use by many threads.
 */
@ApplicationScoped
class PasswordHashes {

    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;

    private final Semaphore running;
    private final Semaphore waiting;
    private final long patienceMillis;
    private final SecureRandom chance;
    private final String nobodys;
    private final LongAdder performed = new LongAdder();

    @Inject
    PasswordHashes(
            SecureRandom chance,
            @ConfigProperty(name = "serendip.passwords.concurrent") int concurrent,
            @ConfigProperty(name = "serendip.passwords.waiting") int queue,
            @ConfigProperty(name = "serendip.passwords.patience-millis") long patienceMillis) {
        this.chance = chance;
        this.running = new Semaphore(concurrent, true);
        this.waiting = new Semaphore(concurrent + queue);
        this.patienceMillis = patienceMillis;
        this.nobodys = hash(Token.fresh(chance).reveal(), chance);
    }

    /**
     * The hash to store, with its parameters and a salt of its own.
     *
     * @throws Busy when too many wait already
     */
    String hash(String password) {
        return bounded(() -> hash(password, chance));
    }

    private static String hash(String password, SecureRandom chance) {
        byte[] salt = new byte[SALT_BYTES];
        chance.nextBytes(salt);
        return ARGON2ID.hash(bytes(password), salt).getResult();
    }

    /**
     * Whether the password is the one that was hashed. With no hash to compare it works as long and says no, so that the
     * time taken doesn't tell whether a name exists.
     *
     * @throws Busy when too many wait already
     */
    boolean matches(String password, Optional<String> hash) {
        boolean same = bounded(() -> ARGON2ID.check(bytes(password), bytes(hash.orElse(nobodys))));
        return same && hash.isPresent();
    }

    /** How many hashes were made so far. */
    long performed() {
        return performed.sum();
    }

    private <T> T bounded(Supplier<T> work) {
        if (!waiting.tryAcquire()) {
            throw new Busy();
        }
        try {
            if (!running.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
            try {
                performed.increment();
                return work.get();
            } finally {
                running.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } finally {
            waiting.release();
        }
    }

    /** The same password typed on two keyboards may differ in how accents are composed: NFC makes them one. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }
}
