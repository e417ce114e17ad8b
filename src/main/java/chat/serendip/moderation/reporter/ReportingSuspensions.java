package chat.serendip.moderation.reporter;

import chat.serendip.account.AccountLocks;
import chat.serendip.account.AccountNames;
import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.audit.Audit;
import chat.serendip.moderation.audit.AuditAction;
import chat.serendip.moderation.audit.AuditEntry;
import chat.serendip.moderation.audit.Subject;
import chat.serendip.moderation.cases.ConflictsOfInterest;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.report.ReportingRight;
import chat.serendip.report.ReportingSuspensionView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Suspends the right to report of an account that misused it, with reasons, and restores it. */
@ApplicationScoped
@Transactional
class ReportingSuspensions {

    private final ReportingRight right;
    private final AccountLocks locks;
    private final ConflictsOfInterest conflictsOfInterest;
    private final AccountNames accountNames;
    private final Audit audit;
    private final Clock clock;

    @Inject
    ReportingSuspensions(
            ReportingRight right,
            AccountLocks locks,
            ConflictsOfInterest conflictsOfInterest,
            AccountNames accountNames,
            Audit audit,
            Clock clock) {
        this.right = right;
        this.locks = locks;
        this.conflictsOfInterest = conflictsOfInterest;
        this.accountNames = accountNames;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why the account may not report now; empty if it may. */
    Optional<ReportingSuspensionView> stop(AccountId account) {
        return right.suspension(known(account));
    }

    /**
     * Suspends the account's right to report.
     *
     * @param days for how many days; null until it is restored
     * @throws OwnCase if the account reported the moderator
     */
    ReportingSuspensionView suspend(Moderator moderator, AccountId account, String reasons, @Nullable Integer days) {
        conflictsOfInterest.refuseReportedBy(moderator, held(account));
        Instant until = days == null ? null : clock.instant().plus(Duration.ofDays(days));
        right.suspend(account, until, reasons);
        Map<String, ?> detail = days == null ? Map.of() : Map.of("days", days);
        write(moderator, AuditAction.REPORTING_SUSPENDED, account, detail);
        return right.suspension(account).orElseThrow(NoSuchReporter::new);
    }

    void restore(Moderator moderator, AccountId account) {
        conflictsOfInterest.refuseReportedBy(moderator, held(account));
        right.restore(account);
        write(moderator, AuditAction.REPORTING_RESTORED, account, Map.of());
    }

    /** Locks the account, so that nobody else changes its right to report meanwhile. */
    private AccountId held(AccountId account) {
        if (!locks.lockForNoKeyUpdate(account)) {
            throw new NoSuchReporter();
        }
        return account;
    }

    private AccountId known(AccountId account) {
        if (accountNames.of(Set.of(account)).isEmpty()) {
            throw new NoSuchReporter();
        }
        return account;
    }

    private void write(Moderator moderator, AuditAction action, AccountId account, Map<String, ?> detail) {
        audit.write(AuditEntry.by(moderator, action, Subject.ofAccount(account.value()), detail));
    }
}
