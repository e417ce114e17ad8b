package chat.serendip.account;

import chat.serendip.platform.Invalid;
import chat.serendip.platform.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Registers people who keep the rules. The hash is made outside any transaction, so that none waits for it. */
@ApplicationScoped
class Registering {

    private static final int ADULT = 18;
    private static final String TERMS = "2026-11";

    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final Clock clock;
    private final PasswordRules rules = new PasswordRules();

    @Inject
    Registering(Accounts accounts, PasswordHashes hashes, Clock clock) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.clock = clock;
    }

    /**
     * The new account.
     *
     * @throws Invalid naming every rule that the registration breaks
     */
    Account register(Registration registration) {
        var username = Username.of(registration.username());
        List<Violation> violations = new ArrayList<>();
        username.violation().ifPresent(violations::add);
        rules.violation("password", registration.password(), username).ifPresent(violations::add);
        if (registration.birthDate().isAfter(LocalDate.now(clock).minusYears(ADULT))) {
            violations.add(new Violation("birthDate", "Serendip is for people of 18 and older.", "under-age"));
        }
        if (!registration.acceptTerms()) {
            violations.add(new Violation("acceptTerms", "The terms need to be accepted.", "required"));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        var applicant = new Applicant(
                username,
                registration.birthDate(),
                registration.email(),
                Objects.requireNonNullElse(registration.locale(), "en"),
                TERMS);
        return accounts.open(applicant, hashes.hash(registration.password()));
    }
}
