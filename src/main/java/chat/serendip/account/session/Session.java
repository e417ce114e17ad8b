package chat.serendip.account.session;

import chat.serendip.account.Account;
import chat.serendip.account.Identity;
import chat.serendip.account.Token;
import chat.serendip.kernel.SessionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One signed-in browser. Signing out deletes the row. */
@Entity
@Table(name = "sessions")
public class Session {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", updatable = false)
    private Account account;

    @Column(name = "token_hash", updatable = false)
    private byte[] tokenHash;

    @Column(updatable = false)
    private String device;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "last_seen_at", updatable = false)
    private Instant lastSeenAt;

    @Column(name = "mfa_verified_at", updatable = false)
    private @Nullable Instant mfaVerifiedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Session() {}

    Session(Account account, Token token, String device, Instant now) {
        this.id = UUID.randomUUID();
        this.account = account;
        this.tokenHash = token.hash();
        this.device = device;
        this.createdAt = now;
        this.lastSeenAt = now;
    }

    public SessionId id() {
        return new SessionId(id);
    }

    Account account() {
        return account;
    }

    String device() {
        return device;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant lastSeenAt() {
        return lastSeenAt;
    }

    /** Whether the time of last use is to be stored now: once a minute at most, or every request would write. */
    boolean isToBeSeen(Instant now) {
        return lastSeenAt.plusSeconds(60).isBefore(now);
    }

    /** The session's identity, with the standing that counts now. */
    Identity identity(Instant now) {
        return new Identity(
                account.id(), id(), account.grant(), account.standing().at(now), mfaVerifiedAt != null);
    }
}
