package chat.serendip.moderation.outbox;

import chat.serendip.kernel.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One effect that is yet to be had, or was. */
@Entity
@Table(name = "outbox")
@SuppressWarnings("NullAway.Init") // Hibernate's constructor leaves the fields to Hibernate
class OutboxItem {

    /** The longest pause between two tries. */
    private static final Duration MOST_PATIENCE = Duration.ofMinutes(5);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Outbox.Effect effect;

    private UUID account;

    @Column(name = "written_at")
    private Instant writtenAt;

    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    /** For Hibernate. */
    protected OutboxItem() {}

    OutboxItem(Outbox.Effect effect, AccountId account, Instant now) {
        this.effect = effect;
        this.account = account.value();
        this.writtenAt = now;
        this.dueAt = now;
    }

    Long id() {
        return id;
    }

    Outbox.Effect effect() {
        return effect;
    }

    AccountId account() {
        return new AccountId(account);
    }

    void done(Instant now) {
        doneAt = now;
    }

    /** It is tried again, after a second at first and then after longer and longer, so that others have their turn. */
    void failed(Instant now) {
        attempts++;
        Duration pause = Duration.ofSeconds(1L << Math.min(attempts - 1, 10));
        dueAt = now.plus(pause.compareTo(MOST_PATIENCE) < 0 ? pause : MOST_PATIENCE);
    }
}
