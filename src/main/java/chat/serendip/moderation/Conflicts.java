package chat.serendip.moderation;

import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** Keeps moderators from cases that they are part of, unless there is only one moderator. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Conflicts {

    private final Cases cases;
    private final boolean singleModerator;

    @Inject
    Conflicts(Cases cases, Config config) {
        this.cases = cases;
        this.singleModerator = ModerationSettings.from(config).singleModerator();
    }

    /** @throws OwnCase if the moderator is who was reported or who reported */
    void refuseOwn(Moderator moderator, Case about) {
        if (!singleModerator
                && !cases.involving(moderator.account(), Set.of(about.id())).isEmpty()) {
            throw new OwnCase();
        }
    }

    /** @throws OwnCase if that account reported the moderator */
    void refuseReportedBy(Moderator moderator, AccountId reporter) {
        if (!singleModerator
                && (reporter.equals(moderator.account()) || cases.reported(reporter, moderator.account()))) {
            throw new OwnCase();
        }
    }

    /** Whether the rules that need a second moderator are switched off. */
    boolean singleModerator() {
        return singleModerator;
    }
}
