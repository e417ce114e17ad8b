package chat.serendip.moderation.flag;

import chat.serendip.moderation.common.AccountRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flag as moderators see it: a new account may belong to a banned person.
 *
 * @param account the new account
 * @param confidence low, medium or high
 * @param reasons what both accounts share: email, device, network
 * @param banned the banned account; absent if it is gone
 * @param dismissedBy who dismissed the flag; absent if nobody did, or if that account is gone
 */
public record FlagView(
        String id,
        Instant at,
        @Nullable AccountRef account,
        String confidence,
        List<String> reasons,
        @Nullable AccountRef banned,
        Instant bannedAt,
        @Nullable Instant dismissedAt,
        @Nullable String dismissedBy) {}
