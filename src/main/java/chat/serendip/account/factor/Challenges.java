package chat.serendip.account.factor;

import chat.serendip.account.AccountRefusals.NotSignedIn;
import chat.serendip.account.Identity;
import chat.serendip.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * WebAuthn challenges: 256 random bits for one session, valid once and for some minutes. Safe for use by many threads.
 */
@ApplicationScoped
class Challenges {

    private static final int BYTES = 32;

    private final EntityManager entities;
    private final Clock clock;
    private final SecureRandom random;
    private final Duration life;

    @Inject
    Challenges(
            EntityManager entities,
            Clock clock,
            SecureRandom random,
            @ConfigProperty(name = "serendip.factors.challenge") Duration life) {
        this.entities = entities;
        this.clock = clock;
        this.random = random;
        this.life = life;
    }

    /** How long a challenge is valid. */
    Duration life() {
        return life;
    }

    /** What a challenge is for. */
    enum Purpose {
        REGISTER,
        PROVE
    }

    /** A new challenge; the session's former one is no longer valid. */
    @Transactional
    Bytes fresh(Identity me, Purpose purpose) {
        byte[] challenge = Tokens.bytes(random, BYTES);
        int made = entities.createNativeQuery("""
                        insert into passkey_challenges (session_id, purpose, challenge, created_at)
                        select id, :purpose, :challenge, :now
                        from (select id from sessions where id = :session for key share) live
                        on conflict (session_id) do update set purpose = excluded.purpose,
                            challenge = excluded.challenge, created_at = excluded.created_at""")
                .setParameter("session", me.session().value())
                .setParameter("purpose", purpose.name())
                .setParameter("challenge", challenge)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (made == 0) {
            throw new NotSignedIn();
        }
        return Bytes.of(challenge);
    }

    /**
     * Takes the session's challenge, which is given only once. This is a transaction of its own, so that the challenge
     * is gone whether or not the answer is accepted.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Bytes> take(Identity me, Purpose purpose) {
        List<?> found = entities.createNativeQuery("""
                        delete from passkey_challenges
                        where session_id = :session and purpose = :purpose and created_at > :since
                        returning challenge""", byte[].class)
                .setParameter("session", me.session().value())
                .setParameter("purpose", purpose.name())
                .setParameter("since", clock.instant().minus(life))
                .getResultList();
        return found.stream().map(challenge -> Bytes.of((byte[]) challenge)).findFirst();
    }
}
