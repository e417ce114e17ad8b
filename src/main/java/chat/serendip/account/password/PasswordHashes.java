package chat.serendip.account.password;

import chat.serendip.account.Token;
import chat.serendip.platform.Bulkhead;
import chat.serendip.platform.Tokens;
import chat.serendip.platform.TooBusy;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Argon2id with OWASP's parameters (19 MiB, 2 passes, 1 lane). Each hash takes that memory, so the number that run at
 * once and the number that wait are bounded. Safe for use by many threads.
 */
@ApplicationScoped
public class PasswordHashes {

    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;

    private final SecureRandom random;
    private final Bulkhead bulkhead;
    private final String dummyHash;
    private final LongAdder performed = new LongAdder();

    @Inject
    PasswordHashes(
            SecureRandom random,
            @ConfigProperty(name = "serendip.passwords.concurrent") int concurrent,
            @ConfigProperty(name = "serendip.passwords.waiting") int waiting,
            @ConfigProperty(name = "serendip.passwords.patience-millis") long maxWaitMillis) {
        this.random = random;
        this.bulkhead =
                new Bulkhead(concurrent, waiting, maxWaitMillis, "Too many people are signing in at this moment.");
        this.dummyHash = salted(Token.fresh(random).reveal());
    }

    /**
     * The hash to store, with its parameters and a salt of its own.
     *
     * @throws TooBusy when too many wait already
     */
    public String hash(String password) {
        return bulkhead.pass(() -> salted(password));
    }

    /**
     * Whether the password is the one that was hashed. Without a hash to compare it works as long and answers false, so
     * that the time taken doesn't tell whether a username exists.
     *
     * @throws TooBusy when too many wait already
     */
    public boolean matches(String password, Optional<String> hash) {
        String compared = hash.orElse(dummyHash);
        boolean same = bulkhead.pass(() -> check(password, compared));
        return same && hash.isPresent();
    }

    /** How many hashes were computed so far: what guesses really cost. */
    public long performed() {
        return performed.sum();
    }

    private boolean check(String password, String hash) {
        performed.increment();
        return ARGON2ID.check(bytes(password), hash.getBytes(StandardCharsets.US_ASCII));
    }

    private String salted(String password) {
        performed.increment();
        return ARGON2ID.hash(bytes(password), Tokens.bytes(random, SALT_BYTES)).getResult();
    }

    /** The same password typed on two keyboards may differ in how accents are composed: NFC makes them one. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }
}
