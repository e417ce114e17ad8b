package chat.serendip.moderation.appeal;

import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.Sanction;
import chat.serendip.moderation.Sanctions;
import chat.serendip.moderation.audit.Audit;
import chat.serendip.moderation.audit.AuditAction;
import chat.serendip.moderation.audit.AuditEntry;
import chat.serendip.moderation.staff.Subject;
import chat.serendip.moderation.staff.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a sanctioned person reads and may say to it. Safe for use by many threads; every method is one transaction. */
@ApplicationScoped
@Transactional
class OwnSanctions {

    private final Sanctions sanctions;
    private final Appeals appeals;
    private final Audit audit;
    private final Clock clock;

    @Inject
    OwnSanctions(Sanctions sanctions, Appeals appeals, Audit audit, Clock clock) {
        this.sanctions = sanctions;
        this.appeals = appeals;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of mine, newest first. */
    List<MySanction> of(AccountId me) {
        Map<UUID, Appeal> answered = appeals.by(me);
        return sanctions.on(me).stream()
                .map(sanction -> MySanction.of(sanction, answered.get(sanction.id()), clock.instant()))
                .toList();
    }

    /**
     * I have read the warning, and may seek again.
     *
     * @throws NoSuchSanction if I have none of that id
     */
    void acknowledge(AccountId me, UUID id) {
        sanctions.acknowledge(mine(me, id));
    }

    /**
     * Appeals, once.
     *
     * @throws AlreadyAppealed the second time
     * @throws TooLateToAppeal after six months, or if it has been taken back
     */
    MySanction appeal(AccountId me, UUID id, String text) {
        String said = Texts.required("text", text, Texts.APPEAL);
        Sanction sanction = mine(me, id);
        if (appeals.against(sanction).isPresent()) {
            throw new AlreadyAppealed();
        }
        if (!MySanction.mayStillAppeal(sanction, clock.instant())) {
            throw new TooLateToAppeal();
        }
        Appeal appeal = new Appeal(sanction, said, clock.instant());
        appeals.add(appeal);
        String subject = sanction.caseId().map(Subject::ofCase).orElseGet(() -> Subject.ofAppeal(appeal.id()));
        audit.write(new AuditEntry(
                Optional.of(me),
                "USER",
                AuditAction.APPEALED,
                subject,
                AuditEntry.json(Map.of("appeal", appeal.id().toString(), "sanction", id.toString()))));
        return MySanction.of(sanction, appeal, clock.instant());
    }

    /** With the account's row held, so that of two appeals at once the second sees the first. */
    private Sanction mine(AccountId me, UUID id) {
        return sanctions.held(me, id).orElseThrow(NoSuchSanction::new);
    }
}
