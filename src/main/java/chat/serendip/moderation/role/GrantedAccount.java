package chat.serendip.moderation.role;

import chat.serendip.account.AccountView;
import chat.serendip.account.Role;
import java.time.Instant;

/**
 * An account as administrators see it.
 *
 * @param childSafety whether it may see cases of child safety
 * @param secondFactor whether it has a second factor
 */
public record GrantedAccount(
        String id,
        String username,
        Role role,
        boolean childSafety,
        AccountView.StandingView standing,
        boolean secondFactor,
        Instant createdAt) {}
