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
 * Who may report: everybody whom moderators haven't told, with reasons, that their reports were manifestly unfounded. Who may
 * not is still parted from whom they report. Safe for use by many threads; every method is one transaction.
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
     * The account can't report until then; a later suspension takes the place of an earlier one.
     *
     * @param until null: until it is restored
     * @param reasons shown to the account
     */
    public void suspend(AccountId account, @Nullable Instant until, String reasons) {
        entities.merge(new ReportingSuspension(account.value(), clock.instant(), until, reasons));
    }

    /** The account can report again. */
    public void restore(AccountId account) {
        find(account).ifPresent(entities::remove);
    }

    /** Forgets the suspensions, with their reasons, that ended before that time. */
    public void forgetEndedBefore(Instant time) {
        entities.createNativeQuery("""
                        delete from report_suspensions where account in (
                            select account from report_suspensions where until < :time order by account for update skip locked)""").setParameter("time", time).executeUpdate();
    }

    /** Why the account can't report now; empty if it can. */
    public Optional<ReportingSuspensionView> suspension(AccountId account) {
        return find(account)
                .filter(suspension -> suspension.holdsAt(clock.instant()))
                .map(ReportingSuspension::told);
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
