package chat.serendip.moderation.role;

import chat.serendip.account.FactorChanged;
import chat.serendip.account.Grant;
import chat.serendip.account.RoleChanged;
import chat.serendip.kernel.WireName;
import chat.serendip.moderation.audit.Audit;
import chat.serendip.moderation.audit.AuditAction;
import chat.serendip.moderation.audit.AuditEntry;
import chat.serendip.moderation.audit.Subject;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/** Writes audit entries when a role or a second factor changes: a moderator needs both. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AccountChangesAudit {

    /** The audit entry is written after everything else in the transaction. */
    private static final int LAST = Interceptor.Priority.APPLICATION + 900;

    private final Audit audit;

    @Inject
    AccountChangesAudit(Audit audit) {
        this.audit = audit;
    }

    void role(@Observes @Priority(LAST) RoleChanged event) {
        audit.write(new AuditEntry(
                Optional.of(event.by().account()),
                event.by().role().name(),
                AuditAction.ROLE_CHANGED,
                Subject.ofAccount(event.account().value()),
                AuditEntry.json(Map.of("before", wireName(event.before()), "after", wireName(event.after())))));
    }

    void factor(@Observes @Priority(LAST) FactorChanged event) {
        audit.write(new AuditEntry(
                Optional.of(event.account()),
                "USER",
                AuditAction.FACTOR_CHANGED,
                Subject.ofAccount(event.account().value()),
                AuditEntry.json(Map.of(
                        "kind", WireName.of(event.kind()),
                        "change", WireName.of(event.change())))));
    }

    private static String wireName(Grant grant) {
        return WireName.of(grant.role()) + (grant.childSafety() ? " child-safety" : "");
    }
}
