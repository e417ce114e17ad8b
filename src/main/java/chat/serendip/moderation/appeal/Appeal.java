package chat.serendip.moderation.appeal;

import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.sanction.AppealBrief;
import chat.serendip.moderation.sanction.MySanction;
import chat.serendip.moderation.sanction.Sanction;
import chat.serendip.platform.paging.Cursor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sanctioned account's appeal against a sanction, and the decision that somebody else made on it. */
@Entity
@Table(name = "appeals")
@SuppressWarnings("NullAway.Init") // Hibernate's constructor leaves the fields to Hibernate
public class Appeal {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "sanction_id", updatable = false)
    private Sanction sanction;

    @Column(columnDefinition = "text", updatable = false)
    private String text;

    @Column(name = "appealed_at", updatable = false)
    private Instant appealedAt;

    private int version;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable Boolean granted;

    @Column(columnDefinition = "text")
    private @Nullable String reply;

    @Column(name = "single_moderator")
    private boolean singleModerator;

    /** For Hibernate. */
    protected Appeal() {}

    public Appeal(Sanction sanction, String text, Instant now) {
        this.id = UUID.randomUUID();
        this.sanction = sanction;
        this.text = text;
        this.appealedAt = now;
        this.version = 1;
    }

    public UUID id() {
        return id;
    }

    Sanction sanction() {
        return sanction;
    }

    public String text() {
        return text;
    }

    public Instant appealedAt() {
        return appealedAt;
    }

    int version() {
        return version;
    }

    Optional<AccountId> decidedBy() {
        return Optional.ofNullable(decidedBy).map(AccountId::new);
    }

    @Nullable
    public Instant decidedAt() {
        return decidedAt;
    }

    boolean isDecided() {
        return decidedAt != null;
    }

    /** {@code granted} or {@code denied}; null as long as it is open. */
    @Nullable
    public String outcome() {
        if (granted == null) {
            return null;
        }
        return granted ? "granted" : "denied";
    }

    @Nullable
    public String reply() {
        return reply;
    }

    Cursor cursor() {
        return new Cursor(decidedAt == null ? appealedAt : decidedAt, id);
    }

    /** The appeal as moderators see it beside its sanction. */
    public AppealBrief brief() {
        return new AppealBrief(id.toString(), appealedAt, outcome());
    }

    /** The appeal as its author sees it. */
    MySanction.MyAppeal mine() {
        return new MySanction.MyAppeal(text, appealedAt, outcome(), reply, decidedAt);
    }

    void decide(boolean grant, String answer, AccountId by, boolean single, Instant now) {
        granted = grant;
        reply = answer;
        decidedBy = by.value();
        decidedAt = now;
        singleModerator = single;
        version++;
    }
}
