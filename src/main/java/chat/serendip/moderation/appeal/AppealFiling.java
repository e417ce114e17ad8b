package chat.serendip.moderation.appeal;

import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.appeal.AppealRefusals.AlreadyAppealed;
import chat.serendip.moderation.appeal.AppealRefusals.TooLateToAppeal;
import chat.serendip.moderation.audit.Audit;
import chat.serendip.moderation.audit.AuditAction;
import chat.serendip.moderation.audit.AuditEntry;
import chat.serendip.moderation.audit.Subject;
import chat.serendip.moderation.sanction.MySanction;
import chat.serendip.moderation.sanction.NoSuchSanction;
import chat.serendip.moderation.sanction.Sanction;
import chat.serendip.moderation.sanction.Sanctions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Files the appeals of sanctioned people. Safe for use by many threads; every method is one transaction. */
@ApplicationScoped
@Transactional
class AppealFiling {

    private final Sanctions sanctions;
    private final Appeals appeals;
    private final Audit audit;
    private final Clock clock;

    @Inject
    AppealFiling(Sanctions sanctions, Appeals appeals, Audit audit, Clock clock) {
        this.sanctions = sanctions;
        this.appeals = appeals;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Files the one appeal against a sanction. It locks the account's row, so that of two appeals at once the second
     * sees the first.
     *
     * @throws NoSuchSanction if the account has no sanction of that id
     * @throws AlreadyAppealed if there is an appeal against it already
     * @throws TooLateToAppeal after six months, or if the sanction has been lifted
     */
    MySanction appeal(AccountId me, UUID id, String text) {
        Sanction sanction = sanctions.held(me, id).orElseThrow(NoSuchSanction::new);
        Instant now = clock.instant();
        if (appeals.isAppealed(sanction)) {
            throw new AlreadyAppealed();
        }
        if (!sanction.isAppealable(now)) {
            throw new TooLateToAppeal();
        }
        Appeal appeal = new Appeal(sanction, text.strip(), now);
        appeals.add(appeal);
        String subject = sanction.caseId().map(Subject::ofCase).orElseGet(() -> Subject.ofAppeal(appeal.id()));
        audit.write(new AuditEntry(
                Optional.of(me),
                "USER",
                AuditAction.APPEALED,
                subject,
                AuditEntry.json(Map.of("appeal", appeal.id().toString(), "sanction", id.toString()))));
        return MySanction.of(sanction, appeal.mine(), now);
    }
}
