package chat.serendip.moderation.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log as moderators read it.
 *
 * @param id its sequence number
 * @param by the username of who did it; absent if it was the server, or if the account is gone
 * @param role the role under which they acted: user, moderator, administrator or system
 * @param detail further facts, with usernames in place of accounts' ids
 * @param hash the beginning of its hash
 */
public record AuditEntryView(
        String id,
        Instant at,
        @Nullable String by,
        String role,
        String action,
        @Nullable AuditSubject subject,
        @Nullable Map<String, Object> detail,
        String hash) {

    /**
     * What the action was done to.
     *
     * @param name the username of the account that it is about, or the name of the reason text
     */
    public record AuditSubject(
            String kind, String id, @Nullable String name) {}
}
