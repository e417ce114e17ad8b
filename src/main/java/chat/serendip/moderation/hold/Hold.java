package chat.serendip.moderation.hold;

import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.common.Usernames;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A legal hold: a case is kept with its evidence beyond its time. A hold is lifted once, and then stays stored with its
 * case.
 */
@Entity
@Table(name = "case_holds")
@SuppressWarnings("NullAway.Init") // Hibernate's constructor leaves the fields to Hibernate
public class Hold {

    @Id
    private UUID id;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(name = "held_by", updatable = false)
    private @Nullable UUID heldBy;

    @Column(name = "held_at", updatable = false)
    private Instant heldAt;

    @Column(columnDefinition = "text", updatable = false)
    private String reason;

    @Column(name = "lifted_by")
    private @Nullable UUID liftedBy;

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    @Column(name = "lifted_because", columnDefinition = "text")
    private @Nullable String liftedBecause;

    /** For Hibernate. */
    protected Hold() {}

    Hold(UUID caseId, AccountId by, String reason, Instant now) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.heldBy = by.value();
        this.heldAt = now;
        this.reason = reason;
    }

    UUID id() {
        return id;
    }

    Optional<AccountId> heldBy() {
        return Optional.ofNullable(heldBy).map(AccountId::new);
    }

    HoldView view(Usernames usernames) {
        return new HoldView(usernames.name(heldBy()), heldAt, reason);
    }

    void lift(AccountId by, String because, Instant now) {
        liftedBy = by.value();
        liftedAt = now;
        liftedBecause = because;
    }
}
