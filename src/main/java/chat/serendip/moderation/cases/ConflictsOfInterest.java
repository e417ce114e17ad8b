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

/** Keeps moderators from cases that they are part of, unless there is only one moderator. */
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
     * Keeps a moderator from a case of their own.
     *
     * @throws OwnCase if the moderator is who was reported or who reported
     */
    public void refuseOwn(Moderator moderator, Case about) {
        if (own(moderator, Set.of(about.id())).contains(about.id())) {
            throw new OwnCase();
        }
    }

    /** Those of the cases that the moderator is part of, and for that must leave to others. */
    public Set<UUID> own(Moderator moderator, Collection<UUID> ids) {
        return singleModerator() ? Set.of() : cases.involving(moderator.account(), ids);
    }

    /**
     * Keeps a moderator from deciding about who reported them.
     *
     * @throws OwnCase if that account reported the moderator
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
