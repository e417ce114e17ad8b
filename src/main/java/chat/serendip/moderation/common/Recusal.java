package chat.serendip.moderation.common;

import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hides from moderators what is about themselves. Where there is only one moderator nothing is hidden, because nobody
 * else could handle it. Safe for use by many threads.
 */
@ApplicationScoped
public class Recusal {

    private static final UUID NOBODY = new UUID(0, 0);

    private final boolean single;

    @Inject
    Recusal(@ConfigProperty(name = "serendip.moderation.single-moderator") boolean single) {
        this.single = single;
    }

    /** Whether there is only one moderator, so that the rules which need a second one are switched off. */
    public boolean singleModerator() {
        return single;
    }

    /** Whether what is about this account must be hidden from the moderator. */
    public boolean hides(Moderator moderator, AccountId account) {
        return hidden(moderator).equals(account.value());
    }

    /**
     * The same as a condition in SQL or JPQL; {@link #apply} sets the moderator.
     *
     * @param account the expression by which the query names the account
     */
    public static String notHidden(String account) {
        return account + " is distinct from :hidden";
    }

    /** Sets the moderator in a query with that condition. */
    public <Q extends Query> Q apply(Moderator moderator, Q query) {
        query.setParameter("hidden", hidden(moderator));
        return query;
    }

    private UUID hidden(Moderator moderator) {
        return single ? NOBODY : moderator.account().value();
    }
}
