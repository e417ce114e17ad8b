package chat.serendip.report;

import chat.serendip.kernel.AccountId;
import chat.serendip.report.ReportRefusals.ReportingSuspended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The right to report. Every account has it, unless moderators suspended it, with reasons, because its reports were
 * manifestly unfounded. An account without it is still separated from the partner whom it reports. Safe for use by many
 * threads; every method is one transaction.
 */
@ApplicationScoped
@Transactional
public class ReportingRight {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    ReportingRight(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Suspends the account's right to report; a later suspension replaces an earlier one.
     *
     * @param until when it ends; null if it lasts until the right is restored
     * @param reasons shown to the account
     */
    public void suspend(AccountId account, @Nullable Instant until, String reasons) {
        entities.merge(new ReportingSuspension(account.value(), clock.instant(), until, reasons));
    }

    /** Restores the account's right to report. */
    public void restore(AccountId account) {
        find(account).ifPresent(entities::remove);
    }

    /** Deletes the suspensions, with their reasons, that ended before that time. */
    public void deleteEndedBefore(Instant time) {
        entities.createNativeQuery("""
                        delete from report_suspensions where account in (
                            select account from report_suspensions where until < :time order by account for update skip locked)""").setParameter("time", time).executeUpdate();
    }

    /** Why the account can't report now; empty if it can. */
    public Optional<ReportingSuspensionView> suspension(AccountId account) {
        return find(account)
                .filter(suspension -> suspension.holdsAt(clock.instant()))
                .map(ReportingSuspension::view);
    }

    /** Those of the accounts that can't report now. */
    public Set<AccountId> suspended(Collection<AccountId> accounts) {
        return accounts.isEmpty()
                ? Set.of()
                : entities.createQuery("""
                                select s.account from ReportingSuspension s
                                where s.account in :those and (s.until is null or s.until > :now)""", UUID.class)
                        .setParameter(
                                "those", accounts.stream().map(AccountId::value).toList())
                        .setParameter("now", clock.instant())
                        .getResultStream()
                        .map(AccountId::new)
                        .collect(Collectors.toSet());
    }

    /** @throws ReportingSuspended with the reasons, if the account can't report now */
    void require(AccountId account) {
        suspension(account).ifPresent(suspended -> {
            Instant until = suspended.until();
            throw new ReportingSuspended(
                    suspended.reasons(), until == null ? null : Duration.between(clock.instant(), until));
        });
    }

    private Optional<ReportingSuspension> find(AccountId account) {
        return Optional.ofNullable(entities.find(ReportingSuspension.class, account.value()));
    }
}
