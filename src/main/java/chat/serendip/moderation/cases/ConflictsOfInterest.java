package chat.serendip.moderation.cases;

import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.cases.CaseRefusals.OwnCase;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.moderation.common.Recusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Refuses moderators the cases that they are part of, unless there is only one moderator. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ConflictsOfInterest {

    private final Cases cases;
    private final Recusal recusal;

    @Inject
    ConflictsOfInterest(Cases cases, Recusal recusal) {
        this.cases = cases;
        this.recusal = recusal;
    }

    /**
     * Refuses a moderator a case that they are part of.
     *
     * @throws OwnCase if the moderator was reported in it or reported in it
     */
    public void refuseOwn(Moderator moderator, Case about) {
        if (own(moderator, Set.of(about.id())).contains(about.id())) {
            throw new OwnCase();
        }
    }

    /** The ids, of those given, of the cases that the moderator is part of and so must leave to others. */
    public Set<UUID> own(Moderator moderator, Collection<UUID> ids) {
        return singleModerator() ? Set.of() : cases.involving(moderator.account(), ids);
    }

    /**
     * Refuses a moderator a decision about an account that reported them.
     *
     * @throws OwnCase if that account reported the moderator, or is the moderator's own
     */
    public void refuseReportedBy(Moderator moderator, AccountId reporter) {
        if (!singleModerator()
                && (reporter.equals(moderator.account()) || cases.reported(reporter, moderator.account()))) {
            throw new OwnCase();
        }
    }

    /** Whether the rules that need a second moderator are switched off. */
    public boolean singleModerator() {
        return recusal.singleModerator();
    }
}
