package chat.serendip.moderation.common;

import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hides from moderators what is about themselves; where there is only one, nothing is hidden, because nobody else is there. Safe
 * for use by many threads.
 */
@ApplicationScoped
public class Recusal {

    private static final UUID NOBODY = new UUID(0, 0);

    private final boolean single;

    @Inject
    Recusal(@ConfigProperty(name = "serendip.moderation.single-moderator") boolean single) {
        this.single = single;
    }

    /** Whether one moderator has to do, so that the rules which need a second one are switched off. */
    public boolean singleModerator() {
        return single;
    }

    /** Whether what is about this account must be hidden from the moderator. */
    public boolean hides(Moderator moderator, AccountId account) {
        return hidden(moderator).equals(account.value());
    }

    /**
     * The same as a condition in SQL or JPQL; {@link #apply} says from whom.
     *
     * @param account how the query names the account
     */
    public static String notHidden(String account) {
        return account + " is distinct from :hidden";
    }

    /** Hides from the moderator what a query with that condition would find. */
    public <Q extends Query> Q apply(Moderator moderator, Q query) {
        query.setParameter("hidden", hidden(moderator));
        return query;
    }

    private UUID hidden(Moderator moderator) {
        return single ? NOBODY : moderator.account().value();
    }
}
