package chat.serendip.moderation.audit;

import chat.serendip.account.FactorChanged;
import chat.serendip.account.Grant;
import chat.serendip.account.RoleChanged;
import chat.serendip.kernel.Word;
import chat.serendip.moderation.staff.Subject;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/** Puts on record what changes who may moderate: roles, and the second factors that they need. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AccountNews {

    /** The log is written to after everything else. */
    private static final int LAST = Interceptor.Priority.APPLICATION + 900;

    private final Audit audit;

    @Inject
    AccountNews(Audit audit) {
        this.audit = audit;
    }

    void role(@Observes @Priority(LAST) RoleChanged news) {
        audit.write(new AuditEntry(
                Optional.of(news.by().account()),
                news.by().role().name(),
                AuditAction.ROLE_CHANGED,
                Subject.ofAccount(news.account().value()),
                AuditEntry.json(Map.of("before", word(news.before()), "after", word(news.after())))));
    }

    void factor(@Observes @Priority(LAST) FactorChanged news) {
        audit.write(new AuditEntry(
                Optional.of(news.account()),
                "USER",
                AuditAction.FACTOR_CHANGED,
                Subject.ofAccount(news.account().value()),
                AuditEntry.json(Map.of(
                        "kind", Word.of(news.kind()),
                        "change", Word.of(news.change())))));
    }

    private static String word(Grant grant) {
        return Word.of(grant.role()) + (grant.childSafety() ? " child-safety" : "");
    }
}
