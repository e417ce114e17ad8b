package chat.serendip.moderation.casefile;

import chat.serendip.account.AccountView;
import chat.serendip.account.Standings;
import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.appeal.Appeals;
import chat.serendip.moderation.cases.Case;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.moderation.sanction.AppealBrief;
import chat.serendip.moderation.sanction.SanctionView;
import chat.serendip.moderation.sanction.Sanctions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a reported account apart from the case that is shown. Works in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AccountHistory {

    /** How many reports on the account, and by it, are read at most: more than a moderator reads. */
    private static final int MOST = 50;

    /** Standing, other reports and sanctions; all of it empty if the account is gone. */
    record AccountRecord(
            AccountView.@Nullable StandingView standing,
            List<EarlierReportView> reportsOn,
            List<EarlierReportView> reportsBy,
            List<SanctionView> sanctions) {

        static final AccountRecord NONE = new AccountRecord(null, List.of(), List.of(), List.of());
    }

    private final Standings standings;
    private final EarlierReports earlier;
    private final Sanctions sanctions;
    private final Appeals appeals;

    @Inject
    AccountHistory(Standings standings, EarlierReports earlier, Sanctions sanctions, Appeals appeals) {
        this.standings = standings;
        this.earlier = earlier;
        this.sanctions = sanctions;
        this.appeals = appeals;
    }

    AccountRecord of(Moderator moderator, Case about) {
        return about.account()
                .map(account -> of(account, earlier.of(moderator, Set.of(account), about.id(), MOST)))
                .orElse(AccountRecord.NONE);
    }

    private AccountRecord of(AccountId account, Map<AccountId, EarlierReports.OnAndBy> reports) {
        EarlierReports.OnAndBy known = Objects.requireNonNull(reports.get(account));
        return new AccountRecord(
                standings.seen(account).map(AccountView.StandingView::of).orElse(null),
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
