package chat.serendip.moderation.cases;

import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.common.Usernames;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a moderator wrote about a case for the other moderators. */
@Entity
@Immutable
@Table(name = "notes")
@SuppressWarnings("NullAway.Init") // Hibernate's constructor leaves the fields to Hibernate
public class Note {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    private @Nullable UUID author;

    @Column(columnDefinition = "text")
    private String text;

    @Column(name = "written_at")
    private Instant writtenAt;

    /** For Hibernate. */
    protected Note() {}

    Note(UUID caseId, AccountId author, String text, Instant now) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.author = author.value();
        this.text = text;
        this.writtenAt = now;
    }

    public Optional<AccountId> author() {
        return Optional.ofNullable(author).map(AccountId::new);
    }

    public NoteView view(Usernames usernames) {
        return new NoteView(id.toString(), usernames.name(author()), writtenAt, text);
    }
}
