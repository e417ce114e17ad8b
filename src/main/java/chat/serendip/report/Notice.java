package chat.serendip.report;

import chat.serendip.platform.paging.Cursor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody without an account tells the moderators. */
@Entity
@Table(name = "notices")
@SuppressWarnings("NullAway.Init") // Hibernate's constructor leaves the fields to Hibernate
class Notice {

    @Id
    private UUID id;

    @Column(name = "receipt_hash", updatable = false)
    private byte[] receiptHash;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text", updatable = false)
    private Category category;

    @Column(columnDefinition = "text", updatable = false)
    private String text;

    @Column(columnDefinition = "text", updatable = false)
    private @Nullable String place;

    @Column(columnDefinition = "text", updatable = false)
    private @Nullable String contact;

    @Column(name = "filed_at", updatable = false)
    private Instant filedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(columnDefinition = "text")
    private @Nullable String reply;

    /** For Hibernate. */
    protected Notice() {}

    Notice(
            byte[] receiptHash,
            Category category,
            String text,
            @Nullable String place,
            @Nullable String contact,
            Instant now) {
        this.id = UUID.randomUUID();
        this.receiptHash = receiptHash;
        this.category = category;
        this.text = text;
        this.place = place;
        this.contact = contact;
        this.filedAt = now;
    }

    boolean isDecided() {
        return decidedAt != null;
    }

    void decide(String answer, Instant now) {
        this.reply = answer;
        this.decidedAt = now;
    }

    Cursor cursor() {
        return new Cursor(filedAt, id);
    }

    /** What the notice's sender sees with the receipt. */
    NoticeState state() {
        return new NoticeState(isDecided() ? "decided" : "open", filedAt, decidedAt, reply);
    }

    /** All of it, for moderators. */
    FiledNotice whole() {
        return new FiledNotice(id.toString(), category.wireName(), text, place, contact, filedAt, decidedAt, reply);
    }
}
