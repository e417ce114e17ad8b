package chat.serendip.moderation.audit;

import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.platform.JsonProcessing;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An entry to be written to the log.
 *
 * @param actor who did it; empty if the server did it by itself
 * @param role the role under which they did it
 * @param subject what it was done to: its kind, and its id after a space
 * @param detail ids, counts and the server's own words only, nothing that people wrote: the log outlives accounts
 */
public record AuditEntry(
        Optional<AccountId> actor, String role, AuditAction action, String subject, JsonObject detail) {

    /** The role of the server itself. */
    static final String SYSTEM = "SYSTEM";

    /** What a moderator did or viewed. */
    public static AuditEntry by(Moderator moderator, AuditAction action, String subject, Map<String, ?> detail) {
        return new AuditEntry(Optional.of(moderator.account()), moderator.role(), action, subject, json(detail));
    }

    /** What the server did by itself. */
    public static AuditEntry byServer(AuditAction action, String subject, Map<String, ?> detail) {
        return new AuditEntry(Optional.empty(), SYSTEM, action, subject, json(detail));
    }

    /** The detail as it is stored, its members in the order of their names. */
    public static JsonObject json(Map<String, ?> detail) {
        return JsonProcessing.PROVIDER
                .createObjectBuilder(new TreeMap<>(detail))
                .build();
    }
}
