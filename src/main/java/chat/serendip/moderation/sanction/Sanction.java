package chat.serendip.moderation.sanction;

import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.mark.BanMarkers;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A restriction of an account, with the reasons that the sanctioned person reads. The reasons are never changed. */
@Entity
@Table(name = "sanctions")
@SuppressWarnings("NullAway.Init") // Hibernate's constructor leaves the fields to Hibernate
public class Sanction {

    /** How long the account may appeal; the schema says so too (V6). */
    public static final Period APPEALABLE = Period.ofMonths(6);

    /** The case and decision that a sanction follows from, and who decided and confirmed it. */
    public record Basis(UUID caseId, UUID decisionId, Optional<AccountId> decidedBy, Optional<AccountId> confirmedBy) {}

    /** Why a sanction was lifted. */
    public enum Lifted {
        APPEAL,
        DISMISSED
    }

    @Id
    private UUID id;

    private UUID account;

    @Column(name = "case_id")
    private @Nullable UUID caseId;

    @Column(name = "decision_id")
    private @Nullable UUID decisionId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text", updatable = false)
    private SanctionKind kind;

    @Column(columnDefinition = "text", updatable = false)
    private String rule;

    @Column(columnDefinition = "text", updatable = false)
    private String facts;

    @Column(updatable = false)
    private boolean automated;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "confirmed_by")
    private @Nullable UUID confirmedBy;

    @Column(name = "imposed_at", updatable = false)
    private Instant imposedAt;

    @Column(updatable = false)
    private @Nullable Instant until;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "lifted_because", columnDefinition = "text")
    private @Nullable Lifted liftedBecause;

    /** For Hibernate. */
    protected Sanction() {}

    private Sanction(AccountId account, UUID caseId, SanctionKind kind, String rule, String facts, Instant now) {
        this.id = UUID.randomUUID();
        this.account = account.value();
        this.caseId = caseId;
        this.kind = kind;
        this.rule = rule;
        this.facts = facts;
        this.imposedAt = now;
    }

    /** A sanction that moderators decided. */
    public static Sanction decided(
            Basis basis,
            AccountId account,
            SanctionKind kind,
            String rule,
            String facts,
            Instant now,
            @Nullable Instant until) {
        Sanction sanction = new Sanction(account, basis.caseId(), kind, rule, facts, now);
        sanction.decisionId = basis.decisionId();
        sanction.decidedBy = basis.decidedBy().map(AccountId::value).orElse(null);
        sanction.confirmedBy = basis.confirmedBy().map(AccountId::value).orElse(null);
        sanction.until = until;
        return sanction;
    }

    /** A pause that the server imposes by itself: it is short, and marked as automatic. */
    public static Sanction automaticPause(
            AccountId account, UUID caseId, String rule, String facts, Instant now, Instant until) {
        Sanction sanction = new Sanction(account, caseId, SanctionKind.PAUSE, rule, facts, now);
        sanction.automated = true;
        sanction.until = until;
        return sanction;
    }

    public UUID id() {
        return id;
    }

    public AccountId account() {
        return new AccountId(account);
    }

    public Optional<UUID> caseId() {
        return Optional.ofNullable(caseId);
    }

    public SanctionKind kind() {
        return kind;
    }

    public String rule() {
        return rule;
    }

    public String facts() {
        return facts;
    }

    public boolean automated() {
        return automated;
    }

    public Optional<AccountId> decidedBy() {
        return Optional.ofNullable(decidedBy).map(AccountId::new);
    }

    public Optional<AccountId> confirmedBy() {
        return Optional.ofNullable(confirmedBy).map(AccountId::new);
    }

    /** Whether the account had a part in it: as the sanctioned one, or by deciding or confirming it. */
    public boolean concerns(AccountId who) {
        return account().equals(who)
                || Stream.of(decidedBy(), confirmedBy())
                        .flatMap(Optional::stream)
                        .anyMatch(who::equals);
    }

    public Instant imposedAt() {
        return imposedAt;
    }

    @Nullable
    public Instant until() {
        return until;
    }

    @Nullable
    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    @Nullable
    public Instant liftedAt() {
        return liftedAt;
    }

    /** The sanction as a ban, for its markers. */
    public BanMarkers.Ban asBan() {
        return new BanMarkers.Ban(id, account(), imposedAt);
    }

    public Instant appealableUntil() {
        return imposedAt.atOffset(ZoneOffset.UTC).plus(APPEALABLE).toInstant();
    }

    /** Whether the account may still appeal: not if the sanction was lifted, nor after six months. */
    public boolean isAppealable(Instant now) {
        return liftedAt == null && now.isBefore(appealableUntil());
    }

    /** Whether it restricts the account now. */
    public boolean isActive(Instant now) {
        if (liftedAt != null || (kind.ends() == SanctionKind.Ends.ONCE_READ && acknowledgedAt != null)) {
            return false;
        }
        return until == null || until.isAfter(now);
    }

    void acknowledge(Instant now) {
        if (acknowledgedAt == null && kind.ends() == SanctionKind.Ends.ONCE_READ) {
            acknowledgedAt = now;
        }
    }

    void lift(Lifted why, Instant now) {
        if (liftedAt == null) {
            liftedAt = now;
            liftedBecause = why;
        }
    }
}
