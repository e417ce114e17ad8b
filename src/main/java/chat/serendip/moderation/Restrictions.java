package chat.serendip.moderation;

import chat.serendip.account.Standing;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where an account stands, by what was imposed on it: the gravest of what is still in force, and the longest of those. */
final class Restrictions {

    private Restrictions() {}

    /** The standing that follows from everything that was ever imposed. */
    static Standing standing(Collection<Sanction> imposed, Instant now) {
        List<Sanction> active =
                imposed.stream().filter(sanction -> sanction.isActive(now)).toList();
        Standing gravest = active.stream()
                .filter(sanction -> sanction.kind() != SanctionKind.WARNING)
                .max(Comparator.comparing(Sanction::kind)
                        .thenComparing(sanction ->
                                Optional.ofNullable(sanction.until()).orElse(Instant.MAX)))
                .map(Restrictions::of)
                .orElse(Standing.GOOD);
        boolean unread = active.stream().anyMatch(sanction -> sanction.kind() == SanctionKind.WARNING);
        return unread ? gravest.andUnreadWarning() : gravest;
    }

    private static Standing of(Sanction sanction) {
        return switch (sanction.kind()) {
            case WARNING -> Standing.WARNED;
            case PAUSE -> Standing.pausedUntil(Objects.requireNonNull(sanction.until()));
            case SUSPENSION -> Standing.suspendedUntil(Objects.requireNonNull(sanction.until()));
            case BAN -> Standing.BANNED;
        };
    }
}
