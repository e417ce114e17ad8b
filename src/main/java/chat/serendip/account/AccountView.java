package chat.serendip.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as its owner sees it.
 *
 * @param childSafety whether it may see cases of child safety
 * @param secondFactor {@code none}: the role needs none; {@code enrol}: the account has to set one up before the role
 *     counts; {@code required}: this session hasn't passed it yet; {@code passed}
 */
public record AccountView(
        String username,
        Role role,
        boolean childSafety,
        StandingView standing,
        String secondFactor,
        @Nullable String email,
        String locale,
        String termsVersion,
        Instant createdAt) {

    /**
     * The account's standing.
     *
     * @param kind {@code good}, {@code warned}, {@code paused}, {@code suspended} or {@code banned}
     * @param until when it ends by itself
     * @param warningUnread whether a warning waits to be acknowledged
     */
    public record StandingView(String kind, @Nullable Instant until, boolean warningUnread) {

        public static StandingView of(Standing standing) {
            return new StandingView(standing.kind().wireName(), standing.until(), standing.unread());
        }
    }
}
