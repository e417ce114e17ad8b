package chat.serendip.moderation.sanction;

import chat.serendip.account.Standing;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where an account stands, by what was imposed on it: the gravest of what is still in force, and the longest of those. */
final class Restrictions {

    private Restrictions() {}

    /** The standing that follows from everything that was ever imposed. */
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
