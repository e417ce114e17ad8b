package chat.serendip.account.factor;

import chat.serendip.kernel.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A passkey's public key, and what else the server stores of it. */
@Entity
@Table(name = "passkeys")
class Passkey {

    @Id
    private UUID id;

    @Column(name = "account_id", updatable = false)
    private UUID account;

    @Column(updatable = false)
    private String name;

    @Column(name = "credential_id", updatable = false)
    private byte[] credentialId;

    @Column(name = "public_key", updatable = false)
    private byte[] publicKey;

    @Column(name = "sign_count")
    private long signCount;

    @Column(updatable = false)
    private String transports;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Passkey() {}

    Passkey(
            AccountId account,
            String name,
            PasskeyCeremony.Registered registered,
            List<String> transports,
            Instant now) {
        this.id = UUID.randomUUID();
        this.account = account.value();
        this.name = name;
        this.credentialId = registered.credentialId().array();
        this.publicKey = registered.publicKey().array();
        this.signCount = registered.signCount();
        this.transports = String.join(",", transports);
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    byte[] credentialId() {
        return credentialId.clone();
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    long signCount() {
        return signCount;
    }

    /** The passkey has signed; the row must be locked. */
    void signed(long count, Instant now) {
        signCount = count;
        lastUsedAt = now;
    }

    PasskeyOptions.PasskeyDescriptor descriptor() {
        return new PasskeyOptions.PasskeyDescriptor(
                "public-key",
                Bytes.of(credentialId).toString(),
                transports.isEmpty() ? List.of() : List.of(transports.split(",")));
    }

    FactorView view() {
        return new FactorView(id.toString(), "passkey", name, createdAt, lastUsedAt);
    }
}
