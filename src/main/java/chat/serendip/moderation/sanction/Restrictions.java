package chat.serendip.moderation.sanction;

import chat.serendip.account.Standing;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The standing of an account: it follows from the gravest sanction that is still in force, and among equals from the
 * longest.
 */
final class Restrictions {

    private Restrictions() {}

    /** The standing that follows from all sanctions ever imposed on the account. */
    static Standing standing(Collection<Sanction> imposed, Instant now) {
        List<Sanction> active =
                imposed.stream().filter(sanction -> sanction.isActive(now)).toList();
        Standing gravest = active.stream()
                .filter(sanction -> !isUnread(sanction))
                .max(Comparator.comparing(Sanction::kind)
                        .thenComparing(sanction ->
                                Optional.ofNullable(sanction.until()).orElse(Instant.MAX)))
                .map(sanction -> new Standing(sanction.kind().standing(), sanction.until(), false))
                .orElse(Standing.GOOD);
        return active.stream().anyMatch(Restrictions::isUnread) ? gravest.andUnreadWarning() : gravest;
    }

    private static boolean isUnread(Sanction active) {
        return active.kind().ends() == SanctionKind.Ends.ONCE_READ;
    }
}
