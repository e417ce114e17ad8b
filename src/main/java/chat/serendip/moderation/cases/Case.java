package chat.serendip.moderation.cases;

import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.common.Lane;
import chat.serendip.platform.paging.Cursor;
import chat.serendip.report.Category;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All open reports about one account. One SQL statement opens the case with the first report or adds a report to it,
 * and is correct when two reports come at once; whoever changes the case after that locks its row. The version says
 * what a moderator has seen: every report and every decision raises it.
 */
@Entity(name = "ModerationCase") // CASE is a word of the query language
@Table(name = "cases")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
public class Case {

    @Id
    private UUID id;

    private @Nullable UUID account;

    @Column(updatable = false)
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text", updatable = false)
    private Lane lane;

    @Column(updatable = false)
    private int severity;

    @Column(updatable = false)
    private long score;

    @Column(columnDefinition = "text[]", updatable = false)
    private String[] categories;

    @Column(name = "report_count", updatable = false)
    private int reportCount;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "last_report_at", updatable = false)
    private Instant lastReportAt;

    @Column(name = "first_action_at")
    private @Nullable Instant firstActionAt;

    @Column(updatable = false)
    private boolean paused;

    @Column(name = "awaiting_second")
    private boolean awaitingSecond;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    /** For Hibernate. */
    protected Case() {}

    public UUID id() {
        return id;
    }

    public Optional<AccountId> account() {
        return Optional.ofNullable(account).map(AccountId::new);
    }

    public int version() {
        return version;
    }

    public Lane lane() {
        return lane;
    }

    public int severity() {
        return severity;
    }

    public long score() {
        return score;
    }

    /** The categories of its reports, the gravest first. */
    public List<Category> categories() {
        return Arrays.stream(categories).map(Category::valueOf).sorted().toList();
    }

    public int reportCount() {
        return reportCount;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant lastReportAt() {
        return lastReportAt;
    }

    public boolean paused() {
        return paused;
    }

    @Nullable
    public Instant closedAt() {
        return closedAt;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    /** Its position in the queue. */
    public QueueCursor cursor() {
        return new QueueCursor(severity, score, openedAt, id);
    }

    /** Its position among the closed cases, the newest first. */
    public Cursor closedCursor() {
        return new Cursor(closedAt == null ? openedAt : closedAt, id);
    }

    /**
     * Its status.
     *
     * @param claimed whether somebody has a live claim on it
     */
    public CaseStatus status(boolean claimed) {
        if (isClosed()) {
            return CaseStatus.CLOSED;
        }
        if (awaitingSecond) {
            return CaseStatus.AWAITING_CONFIRMATION;
        }
        return claimed ? CaseStatus.CLAIMED : CaseStatus.OPEN;
    }

    /** Records that a moderator acted on it, if this is the first time. */
    public void actedOn(Instant now) {
        if (firstActionAt == null) {
            firstActionAt = now;
        }
    }

    /** One moderator has decided; another must confirm. */
    public void proposed(Instant now) {
        actedOn(now);
        awaitingSecond = true;
    }

    /** The second moderator declined the proposed decision. */
    public void declined() {
        awaitingSecond = false;
    }

    public void close(Instant now) {
        actedOn(now);
        awaitingSecond = false;
        closedAt = now;
    }
}
