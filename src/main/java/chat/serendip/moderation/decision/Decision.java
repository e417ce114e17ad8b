package chat.serendip.moderation.decision;

import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.cases.Case;
import chat.serendip.moderation.cases.Cases;
import chat.serendip.moderation.sanction.Sanction;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator did with a case. A decision that needs a second moderator is proposed first, and has no effect until
 * they confirm it.
 */
@Entity
@Table(name = "decisions")
@SuppressWarnings("NullAway.Init") // Hibernate's constructor leaves the fields to Hibernate
public class Decision {

    /** How far it has come. */
    public enum State {
        PROPOSED,
        FINAL,
        DECLINED
    }

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "case_version")
    private int caseVersion;

    @Column(columnDefinition = "text")
    private String kind;

    private @Nullable Integer days;

    @Column(columnDefinition = "text")
    private @Nullable String rule;

    @Column(columnDefinition = "text")
    private @Nullable String facts;

    @Column(columnDefinition = "text")
    private @Nullable String note;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "needs_second")
    private boolean needsSecond;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private State state;

    @Column(name = "confirmed_by")
    private @Nullable UUID confirmedBy;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(columnDefinition = "text")
    private @Nullable String confirmation;

    @Column(name = "single_moderator")
    private boolean singleModerator;

    /** For Hibernate. */
    protected Decision() {}

    /** Makes a decision: proposed if it needs a second moderator, final if not. */
    Decision(
            Case about,
            DecisionRequest request,
            DecisionKind kind,
            AccountId by,
            boolean singleModerator,
            Instant now) {
        this.id = UUID.randomUUID();
        this.caseId = about.id();
        this.caseVersion = request.version();
        this.kind = kind.name();
        this.days = request.days();
        this.rule = orNothing(request.rule());
        this.facts = orNothing(request.facts());
        this.note = orNothing(request.note());
        this.decidedBy = by.value();
        this.decidedAt = now;
        this.singleModerator = singleModerator;
        this.needsSecond = !singleModerator && kind.needsSecond(Cases.childSafety(about));
        this.state = needsSecond ? State.PROPOSED : State.FINAL;
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public DecisionKind kind() {
        return DecisionKind.stored(kind);
    }

    @Nullable
    public Integer days() {
        return days;
    }

    @Nullable
    public String rule() {
        return rule;
    }

    @Nullable
    public String facts() {
        return facts;
    }

    @Nullable
    String note() {
        return note;
    }

    public Optional<AccountId> decidedBy() {
        return Optional.ofNullable(decidedBy).map(AccountId::new);
    }

    Instant decidedAt() {
        return decidedAt;
    }

    public State state() {
        return state;
    }

    public boolean isFinal() {
        return state == State.FINAL;
    }

    public Optional<AccountId> confirmedBy() {
        return Optional.ofNullable(confirmedBy).map(AccountId::new);
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    boolean singleModerator() {
        return singleModerator;
    }

    /** Who confirmed or declined it, or else who decided it. */
    Optional<AccountId> lastBy() {
        return confirmedAt == null ? decidedBy() : confirmedBy();
    }

    Instant lastAt() {
        return confirmedAt == null ? decidedAt : confirmedAt;
    }

    /** The sanction that it imposes, once it is final. */
    Sanction sanctionOn(AccountId account, Instant now) {
        return Sanction.decided(
                new Sanction.Basis(caseId, id, decidedBy(), confirmedBy()),
                account,
                kind().sanction().orElseThrow(),
                Objects.requireNonNull(rule),
                Objects.requireNonNull(facts),
                now,
                days == null ? null : now.plus(Duration.ofDays(days)));
    }

    /** Records that a second moderator confirmed or declined it. */
    void confirm(boolean yes, AccountId by, @Nullable String why, boolean single, Instant now) {
        state = yes ? State.FINAL : State.DECLINED;
        confirmedBy = by.value();
        confirmedAt = now;
        confirmation = orNothing(why);
        singleModerator |= single;
    }

    private static @Nullable String orNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
