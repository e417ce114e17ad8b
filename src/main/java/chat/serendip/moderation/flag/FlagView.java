package chat.serendip.moderation.flag;

import chat.serendip.moderation.common.AccountRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a new account may be a banned person's, as moderators see it.
 *
 * @param account the new one
 * @param confidence low, medium or high
 * @param reasons what both have in common: email, device, network
 * @param banned who was banned; absent if that account is gone
 * @param dismissedBy absent too if that account is gone
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
