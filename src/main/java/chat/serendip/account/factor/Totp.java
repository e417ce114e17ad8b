package chat.serendip.account.factor;

import chat.serendip.kernel.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An authenticator app. It is in use once its owner has confirmed it with a code. */
@Entity
@Table(name = "totps")
class Totp {

    @Id
    private UUID id;

    @Column(name = "account_id", updatable = false)
    private UUID account;

    @Column(updatable = false)
    private byte[] secret;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Totp() {}

    Totp(AccountId account, byte[] secret, Instant now) {
        this.id = UUID.randomUUID();
        this.account = account.value();
        this.secret = secret.clone();
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    byte[] secret() {
        return secret.clone();
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant lastUsedAt() {
        return lastUsedAt;
    }

    /** Whether the code is valid now; if so, it and all earlier codes are no longer valid. The row must be locked. */
    boolean accept(String code, Instant now) {
        var step = TotpCodes.step(secret, code, now, lastStep);
        if (step.isEmpty()) {
            return false;
        }
        lastStep = step.getAsLong();
        lastUsedAt = now;
        return true;
    }

    void confirm(Instant now) {
        confirmedAt = now;
    }

    FactorView view() {
        return new FactorView(id.toString(), "totp", null, createdAt, lastUsedAt);
    }
}
