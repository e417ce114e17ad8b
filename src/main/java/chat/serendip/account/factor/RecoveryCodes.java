package chat.serendip.account.factor;

import chat.serendip.kernel.AccountId;
import chat.serendip.platform.Digests;
import chat.serendip.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ten codes to write down, for when the phone or the key is lost. Each has 80 random bits and works once; only its hash
 * is stored. Safe for use by many threads; everything happens in the caller's transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RecoveryCodes {

    static final int HOW_MANY = 10;

    private static final int BYTES = 10;

    private final EntityManager entities;
    private final Clock clock;
    private final SecureRandom random;

    @Inject
    RecoveryCodes(EntityManager entities, Clock clock, SecureRandom random) {
        this.entities = entities;
        this.clock = clock;
        this.random = random;
    }

    /** Makes new codes; the former ones are no longer valid. */
    List<String> renew(AccountId account) {
        forget(account);
        List<String> codes =
                Stream.generate(this::fresh).distinct().limit(HOW_MANY).toList();
        for (String code : codes) {
            entities.createNativeQuery(
                            "insert into recovery_codes (account_id, code_hash, created_at) values (:account, :hash, :now)")
                    .setParameter("account", account.value())
                    .setParameter("hash", hash(code))
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        }
        return codes;
    }

    /** Uses a code up; false if this account has no such code. */
    boolean use(AccountId account, String typed) {
        return entities.createNativeQuery(
                                "delete from recovery_codes where account_id = :account and code_hash = :hash")
                        .setParameter("account", account.value())
                        .setParameter("hash", hash(typed))
                        .executeUpdate()
                > 0;
    }

    /** How many are left. */
    int left(AccountId account) {
        return ((Number) entities.createNativeQuery("select count(*) from recovery_codes where account_id = :account")
                        .setParameter("account", account.value())
                        .getSingleResult())
                .intValue();
    }

    void forget(AccountId account) {
        entities.createNativeQuery("delete from recovery_codes where account_id = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    private String fresh() {
        return String.join("-", Base32.encode(Tokens.bytes(random, BYTES)).split("(?<=\\G.{4})"));
    }

    private static byte[] hash(String code) {
        return Digests.sha256(Base32.normal(code));
    }
}
