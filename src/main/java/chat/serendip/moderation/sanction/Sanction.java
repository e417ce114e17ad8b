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

    /** So long its account may appeal; the schema says so too. */
    static final Period APPEALABLE = Period.ofMonths(6);

    /** What a sanction follows from, and who is answerable for it. */
    public record Basis(UUID caseId, UUID decisionId, Optional<AccountId> decidedBy, Optional<AccountId> confirmedBy) {}

    /** Why one was lifted. */
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

    /** A sanction that somebody decided. */
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

    /** A pause that nobody decided: it is short, and marked as what it is. */
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

    /** Whether somebody had a part in it, on either side. */
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

    /** As those marks know it that are kept of whom it banned. */
    public BanMarkers.Ban asBan() {
        return new BanMarkers.Ban(id, account(), imposedAt);
    }

    public Instant appealableUntil() {
        return imposedAt.atOffset(ZoneOffset.UTC).plus(APPEALABLE).toInstant();
    }

    /** Whether its account may still appeal: not against what was taken back, nor after six months. */
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
