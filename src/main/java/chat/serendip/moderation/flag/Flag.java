package chat.serendip.moderation.flag;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.Word;
import chat.serendip.moderation.mark.MarkKind;
import chat.serendip.moderation.mark.Marks;
import chat.serendip.moderation.staff.Register;
import chat.serendip.platform.Place;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a new account may be a banned person's. Nothing follows from it by itself. */
@Entity
@Table(name = "flags")
@SuppressWarnings("NullAway.Init") // Hibernate's constructor leaves the fields to Hibernate
class Flag {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID account;

    @Column(name = "raised_at", updatable = false)
    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text", updatable = false)
    private MarkKind.Confidence confidence;

    @Column(columnDefinition = "text[]", updatable = false)
    private String[] reasons;

    @Column(name = "sanction_id", updatable = false)
    private UUID sanctionId;

    @Column(updatable = false)
    private @Nullable UUID banned;

    @Column(name = "banned_at", updatable = false)
    private Instant bannedAt;

    @Column(name = "dismissed_at")
    private @Nullable Instant dismissedAt;

    @Column(name = "dismissed_by")
    private @Nullable UUID dismissedBy;

    /** For Hibernate. */
    protected Flag() {}

    Flag(AccountId account, Marks.Resemblance to, Instant now) {
        this.id = UUID.randomUUID();
        this.account = account.value();
        this.raisedAt = now;
        this.confidence = to.confidence();
        this.reasons = to.shared().stream().map(MarkKind::name).toArray(String[]::new);
        this.sanctionId = to.sanction();
        AccountId whom = to.banned();
        this.banned = whom == null ? null : whom.value();
        this.bannedAt = to.bannedAt();
    }

    UUID id() {
        return id;
    }

    AccountId account() {
        return new AccountId(account);
    }

    Optional<AccountId> banned() {
        return Optional.ofNullable(banned).map(AccountId::new);
    }

    Optional<AccountId> dismissedBy() {
        return Optional.ofNullable(dismissedBy).map(AccountId::new);
    }

    boolean isDismissed() {
        return dismissedAt != null;
    }

    Place place() {
        return new Place(raisedAt, id);
    }

    void dismiss(AccountId by, Instant now) {
        dismissedAt = now;
        dismissedBy = by.value();
    }

    FlagView view(Register register) {
        return new FlagView(
                id.toString(),
                raisedAt,
                register.who(Optional.of(account())),
                confidence.word(),
                Arrays.stream(reasons).map(Word::of).toList(),
                register.who(banned()),
                bannedAt,
                dismissedAt,
                register.name(dismissedBy()));
    }
}
