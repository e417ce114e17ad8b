package chat.serendip.moderation.audit;

import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.common.Usernames;
import chat.serendip.platform.JsonProcessing;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An entry of the log, for reading. {@link Audit} writes entries. */
@Entity
@Immutable
@Table(name = "audit_entries")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
public class StoredAuditEntry {

    @Id
    private Long id;

    private Instant at;

    private @Nullable UUID actor;

    @Column(name = "actor_role")
    private String role;

    private String action;

    private String subject;

    private byte[] hash;

    @Column(columnDefinition = "text")
    private String detail;

    /** For Hibernate. */
    protected StoredAuditEntry() {}

    Long id() {
        return id;
    }

    String role() {
        return role;
    }

    /** The first 12 characters of the hash in Base64: enough to tell entries apart. */
    String shortHash() {
        return Base64.getUrlEncoder().encodeToString(hash).substring(0, 12);
    }

    public Instant at() {
        return at;
    }

    public Optional<AccountId> actor() {
        return Optional.ofNullable(actor).map(AccountId::new);
    }

    String subject() {
        return subject;
    }

    public String action() {
        return action;
    }

    /** The account that did it, and every id in the detail, as an account. */
    public Stream<AccountId> mentioned() {
        return Stream.concat(
                actor().stream(),
                kept().values().stream()
                        .filter(JsonString.class::isInstance)
                        .flatMap(value -> Subject.id(((JsonString) value).getString()).stream())
                        .map(AccountId::new));
    }

    /** The detail, with usernames in place of ids; null if it is empty. */
    @Nullable
    public Map<String, Object> detail(Usernames usernames) {
        Map<String, Object> told = new TreeMap<>();
        kept().forEach((name, value) -> told.put(name, plain(value, usernames)));
        return told.isEmpty() ? null : told;
    }

    private static Object plain(JsonValue value, Usernames usernames) {
        return switch (value.getValueType()) {
            case STRING -> readable(((JsonString) value).getString(), usernames);
            case NUMBER -> ((JsonNumber) value).bigDecimalValue();
            case TRUE -> true;
            case FALSE -> false;
            default -> value.toString();
        };
    }

    private static String readable(String text, Usernames usernames) {
        return Subject.id(text)
                .flatMap(id -> Optional.ofNullable(usernames.name(Optional.of(new AccountId(id)))))
                .orElse(text);
    }

    private JsonObject kept() {
        try (var reader = JsonProcessing.PROVIDER.createReader(new StringReader(detail))) {
            return reader.readObject();
        }
    }
}
