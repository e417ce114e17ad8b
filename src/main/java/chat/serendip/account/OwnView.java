package chat.serendip.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Shows an account to its owner, as this session may see it. */
@ApplicationScoped
public class OwnView {

    private final Factors factors;
    private final Clock clock;

    @Inject
    OwnView(Factors factors, Clock clock) {
        this.factors = factors;
        this.clock = clock;
    }

    public AccountView of(Account account, boolean mfaVerified) {
        return new AccountView(
                account.username().shown(),
                account.role(),
                account.grant().childSafety(),
                AccountView.StandingView.of(account.standing().at(clock.instant())),
                secondFactor(account, mfaVerified),
                account.email().orElse(null),
                account.locale(),
                account.termsVersion(),
                account.createdAt());
    }

    private String secondFactor(Account account, boolean mfaVerified) {
        if (account.role() == Role.USER) {
            return "none";
        }
        if (mfaVerified) {
            return "passed";
        }
        return factors.has(account.id()) ? "required" : "enrol";
    }
}
