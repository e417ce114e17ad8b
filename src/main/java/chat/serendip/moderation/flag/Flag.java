package chat.serendip.moderation.flag;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.WireName;
import chat.serendip.moderation.common.Usernames;
import chat.serendip.moderation.mark.BanMarkerKind;
import chat.serendip.moderation.mark.BanMarkers;
import chat.serendip.platform.paging.Cursor;
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

/** A flag: a new account may belong to a banned person. It restricts nothing by itself. */
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
    private BanMarkerKind.Confidence confidence;

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

    Flag(AccountId account, BanMarkers.Match to, Instant now) {
        this.id = UUID.randomUUID();
        this.account = account.value();
        this.raisedAt = now;
        this.confidence = to.confidence();
        this.reasons = to.shared().stream().map(BanMarkerKind::name).toArray(String[]::new);
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

    Cursor cursor() {
        return new Cursor(raisedAt, id);
    }

    void dismiss(AccountId by, Instant now) {
        dismissedAt = now;
        dismissedBy = by.value();
    }

    FlagView view(Usernames usernames) {
        return new FlagView(
                id.toString(),
                raisedAt,
                usernames.ref(Optional.of(account())),
                confidence.wireName(),
                Arrays.stream(reasons).map(WireName::of).toList(),
                usernames.ref(banned()),
                bannedAt,
                dismissedAt,
                usernames.name(dismissedBy()));
    }
}
