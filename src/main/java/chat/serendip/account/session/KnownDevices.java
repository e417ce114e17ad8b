package chat.serendip.account.session;

import chat.serendip.account.Token;
import chat.serendip.kernel.AccountId;
import chat.serendip.platform.database.NativeResults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The browsers from which an account's owner has signed in before. Attempts from them are counted apart, so that the
 * guesses of others don't lock the owner out. Safe for use by many threads; every method is one transaction.
 */
@ApplicationScoped
@Transactional
public class KnownDevices {

    private static final int MOST = 20;

    /** One browser, as the export shows it to its owner. */
    public record ExportedDevice(Instant firstSignedIn, Instant lastSignedIn) {}

    private final EntityManager entities;
    private final Clock clock;
    private final SecureRandom random;
    private final Duration kept;

    /** @param kept how long a device is known after it was last used */
    @Inject
    KnownDevices(
            EntityManager entities,
            Clock clock,
            SecureRandom random,
            @ConfigProperty(name = "serendip.device.kept") Duration kept) {
        this.entities = entities;
        this.clock = clock;
        this.random = random;
        this.kept = kept;
    }

    /** Whether the account's owner has signed in from the device that keeps this token. */
    public boolean knows(AccountId account, Token device) {
        return !entities.createNativeQuery("select 1 from known_devices where token_hash = ?1 and account_id = ?2")
                .setParameter(1, device.hash())
                .setParameter(2, account.value())
                .getResultList()
                .isEmpty();
    }

    /** Remembers the device and returns its token. A token that we never gave out is replaced by a new one. */
    Token remember(AccountId account, Optional<Token> shown) {
        Token device = shown.filter(this::handedOut).orElseGet(() -> Token.fresh(random));
        entities.createNativeQuery("""
                        insert into known_devices (token_hash, account_id, created_at, last_used_at) values (?1, ?2, ?3, ?3)
                        on conflict (token_hash, account_id) do update set last_used_at = excluded.last_used_at""")
                .setParameter(1, device.hash())
                .setParameter(2, account.value())
                .setParameter(3, clock.instant())
                .executeUpdate();
        deleteOldest(account);
        return device;
    }

    /**
     * Forgets all devices but the one that keeps this token: whoever knew the old password no longer counts as known.
     */
    public void deleteOthers(AccountId account, Optional<Token> kept) {
        entities.createNativeQuery("delete from known_devices where account_id = ?1 and token_hash <> ?2")
                .setParameter(1, account.value())
                .setParameter(2, kept.map(Token::hash).orElse(new byte[0]))
                .executeUpdate();
    }

    /** The hashes of the account's devices, in hexadecimal digits. */
    List<String> hashes(AccountId account) {
        return NativeResults.of(
                        entities.createNativeQuery(
                                        "select encode(token_hash, 'hex') from known_devices where account_id = ?1",
                                        String.class)
                                .setParameter(1, account.value()),
                        String.class)
                .toList();
    }

    /** What is stored of the account's devices. */
    List<ExportedDevice> of(AccountId account) {
        Query seen = entities.createNativeQuery(
                        "select created_at, last_used_at from known_devices where account_id = ?1 order by last_used_at desc",
                        Tuple.class)
                .setParameter(1, account.value());
        return NativeResults.of(seen, Tuple.class)
                .map(row -> new ExportedDevice(row.get(0, Instant.class), row.get(1, Instant.class)))
                .toList();
    }

    /** Deletes devices that weren't used for as long as devices are kept. */
    void deleteStale() {
        entities.createNativeQuery("""
                        delete from known_devices where (token_hash, account_id) in (
                            select token_hash, account_id from known_devices where last_used_at < ?1
                            order by token_hash, account_id for update skip locked)""")
                .setParameter(1, clock.instant().minus(kept))
                .executeUpdate();
    }

    private boolean handedOut(Token device) {
        return !entities.createNativeQuery("select 1 from known_devices where token_hash = ?1")
                .setParameter(1, device.hash())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private void deleteOldest(AccountId account) {
        entities.createNativeQuery("""
                        delete from known_devices where account_id = ?1 and token_hash not in (
                            select token_hash from known_devices where account_id = ?1
                            order by last_used_at desc limit ?2)""")
                .setParameter(1, account.value())
                .setParameter(2, MOST)
                .executeUpdate();
    }
}
