package chat.serendip.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Shows an account to its owner, as this session may see it. */
@ApplicationScoped
class OwnView {

    private final Factors factors;
    private final Clock clock;

    @Inject
    OwnView(Factors factors, Clock clock) {
        this.factors = factors;
        this.clock = clock;
    }

    AccountView of(Account account, boolean proven) {
        return new AccountView(
                account.username().shown(),
                account.role(),
                account.grant().childSafety(),
                AccountView.StandingView.of(account.standing().at(clock.instant())),
                secondFactor(account, proven),
                account.email().orElse(null),
                account.locale(),
                account.termsVersion(),
                account.createdAt());
    }

    private String secondFactor(Account account, boolean proven) {
        if (account.role() == Role.USER) {
            return "none";
        }
        if (proven) {
            return "passed";
        }
        return factors.has(account.id()) ? "required" : "enrol";
    }
}
