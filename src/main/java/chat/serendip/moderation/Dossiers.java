package chat.serendip.moderation;

import chat.serendip.account.Standing;
import chat.serendip.account.Standings;
import chat.serendip.kernel.AccountId;
import chat.serendip.report.Evidence;
import chat.serendip.report.PriorReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of an account that was reported, beside the case at hand. Works in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Dossiers {

    /** More than a moderator reads. */
    private static final int MOST = 50;

    /** Standing, other reports and sanctions; all of it empty if the account is gone. */
    record Dossier(
            CaseView.@Nullable StandingView standing,
            List<EarlierReport> reportsOn,
            List<EarlierReport> reportsBy,
            List<SanctionView> sanctions) {

        static final Dossier NONE = new Dossier(null, List.of(), List.of(), List.of());
    }

    private final Standings standings;
    private final Evidence evidence;
    private final Attachments attachments;
    private final Sanctions sanctions;
    private final Appeals appeals;

    @Inject
    Dossiers(Standings standings, Evidence evidence, Attachments attachments, Sanctions sanctions, Appeals appeals) {
        this.standings = standings;
        this.evidence = evidence;
        this.attachments = attachments;
        this.sanctions = sanctions;
        this.appeals = appeals;
    }

    Dossier of(Moderator moderator, Case about) {
        return about.account()
                .map(account -> new Dossier(
                        standings.of(account).map(Dossiers::view).orElse(null),
                        earlier(moderator, evidence.about(account, MOST), about.id()),
                        earlier(moderator, evidence.by(account, MOST), about.id()),
                        imposed(account)))
                .orElse(Dossier.NONE);
    }

    /** Those that aren't part of the case at hand, and that the moderator may see. */
    private List<EarlierReport> earlier(Moderator moderator, List<PriorReport> reports, UUID caseId) {
        Map<?, Attachments.Attached> attached =
                attachments.of(reports.stream().map(PriorReport::id).toList());
        return reports.stream()
                .filter(report -> {
                    Attachments.Attached known = attached.get(report.id());
                    return known == null || (!known.caseId().equals(caseId) && moderator.sees(known.lane()));
                })
                .map(report -> {
                    Attachments.Attached known = attached.get(report.id());
                    return EarlierReport.of(report, known == null ? null : known.caseId());
                })
                .collect(Collectors.toList());
    }

    private List<SanctionView> imposed(AccountId account) {
        Map<UUID, Appeal> answered = appeals.by(account);
        return sanctions.on(account).stream()
                .map(sanction -> SanctionView.of(sanction, answered.get(sanction.id())))
                .toList();
    }

    private static CaseView.StandingView view(Standing standing) {
        return new CaseView.StandingView(standing.kind().word(), standing.until(), standing.unread());
    }
}
