package chat.serendip.moderation.file;

import chat.serendip.account.AccountView;
import chat.serendip.account.Standings;
import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.Case;
import chat.serendip.moderation.Sanctions;
import chat.serendip.moderation.appeal.AppealBrief;
import chat.serendip.moderation.appeal.Appeals;
import chat.serendip.moderation.appeal.SanctionView;
import chat.serendip.moderation.staff.Moderator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of an account that was reported, beside the case at hand. Works in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Dossiers {

    /** More than a moderator reads. */
    private static final int MOST = 50;

    /** Standing, other reports and sanctions; all of it empty if the account is gone. */
    record Dossier(
            AccountView.@Nullable StandingView standing,
            List<EarlierReport> reportsOn,
            List<EarlierReport> reportsBy,
            List<SanctionView> sanctions) {

        static final Dossier NONE = new Dossier(null, List.of(), List.of(), List.of());
    }

    private final Standings standings;
    private final EarlierReports earlier;
    private final Sanctions sanctions;
    private final Appeals appeals;

    @Inject
    Dossiers(Standings standings, EarlierReports earlier, Sanctions sanctions, Appeals appeals) {
        this.standings = standings;
        this.earlier = earlier;
        this.sanctions = sanctions;
        this.appeals = appeals;
    }

    Dossier of(Moderator moderator, Case about) {
        return about.account()
                .map(account -> of(account, earlier.of(moderator, Set.of(account), about.id(), MOST)))
                .orElse(Dossier.NONE);
    }

    private Dossier of(AccountId account, Map<AccountId, EarlierReports.OnAndBy> reports) {
        EarlierReports.OnAndBy known = Objects.requireNonNull(reports.get(account));
        return new Dossier(
                standings.of(account).map(AccountView.StandingView::of).orElse(null),
                known.on(),
                known.by(),
                imposed(account));
    }

    private List<SanctionView> imposed(AccountId account) {
        Map<UUID, AppealBrief> answered = appeals.briefs(account);
        return sanctions.on(account).stream()
                .map(sanction -> SanctionView.of(sanction, answered.get(sanction.id())))
                .toList();
    }
}
