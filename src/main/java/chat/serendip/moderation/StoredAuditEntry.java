package chat.serendip.moderation;

import chat.serendip.kernel.AccountId;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An entry of the log as it is read. {@link Audit} writes it. */
@Entity
@Immutable
@Table(name = "audit_entries")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class StoredAuditEntry {

    @Id
    private Long id;

    private Instant at;

    private @Nullable UUID actor;

    private String action;

    private String subject;

    @Column(columnDefinition = "text")
    private String detail;

    /** For Hibernate. */
    protected StoredAuditEntry() {}

    Instant at() {
        return at;
    }

    Optional<AccountId> actor() {
        return Optional.ofNullable(actor).map(AccountId::new);
    }

    String subject() {
        return subject;
    }

    String action() {
        return action;
    }

    JsonObject detail() {
        try (var reader = Json.createReader(new StringReader(detail))) {
            return reader.readObject();
        }
    }
}
