package chat.serendip.moderation.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log as moderators read it.
 *
 * @param id its running number
 * @param by the username; absent if it was the server, or if the account is gone
 * @param role as what they acted: user, moderator, administrator or system
 * @param detail its particulars, with usernames in place of accounts' ids
 * @param hash how its hash begins
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
     * What it was done to.
     *
     * @param name the username of the account that it is about, or what the thing is called
     */
    public record AuditSubject(
            String kind, String id, @Nullable String name) {}
}
