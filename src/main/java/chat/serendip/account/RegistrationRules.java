package chat.serendip.account;

import chat.serendip.platform.Invalid;
import chat.serendip.platform.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who may register: each rule looks at one thing and names the field that breaks it. */
@ApplicationScoped
class RegistrationRules {

    private static final int ADULT = 18;
    private static final int OLDEST = 130;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_LOCALE = 35;
    private static final String DEFAULT_LOCALE = "en";

    /** Whether it looks like an address at all; only a mail sent there could tell more. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+\\.[^\\s@\\p{Cntrl}]+");

    private final PasswordRules passwords;
    private final Clock clock;
    private final String terms;

    @Inject
    RegistrationRules(
            PasswordRules passwords, Clock clock, @ConfigProperty(name = "serendip.terms.version") String terms) {
        this.passwords = passwords;
        this.clock = clock;
        this.terms = terms;
    }

    /**
     * The applicant, if the registration breaks no rule.
     *
     * @throws Invalid naming every rule that it breaks
     */
    Applicant apply(Registration registration) {
        var username = Username.of(registration.username());
        List<Violation> violations = new ArrayList<>();
        username.violation().ifPresent(violations::add);
        passwords.violation("password", registration.password(), username).ifPresent(violations::add);
        age(registration.birthDate()).ifPresent(violations::add);
        if (!registration.acceptTerms()) {
            violations.add(new Violation("acceptTerms", "The terms need to be accepted.", "required"));
        }
        var email = Optional.ofNullable(registration.email()).map(String::strip).filter(text -> !text.isEmpty());
        email.flatMap(RegistrationRules::email).ifPresent(violations::add);
        var locale = Optional.ofNullable(registration.locale()).orElse(DEFAULT_LOCALE);
        var wellFormed = locale(locale);
        if (wellFormed.isEmpty()) {
            violations.add(new Violation("locale", "This is no language tag such as en or zh-Hant.", "type"));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return new Applicant(
                username, registration.birthDate(), email.orElse(null), wellFormed.orElse(DEFAULT_LOCALE), terms);
    }

    private Optional<Violation> age(LocalDate birthDate) {
        var today = LocalDate.now(clock);
        if (birthDate.isAfter(today.minusYears(ADULT))) {
            return Optional.of(new Violation("birthDate", "Serendip is for people of 18 and older.", "under-age"));
        }
        return birthDate.isBefore(today.minusYears(OLDEST))
                ? Optional.of(new Violation("birthDate", "This is too long ago.", "range"))
                : Optional.empty();
    }

    private static Optional<Violation> email(String email) {
        return email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches()
                ? Optional.empty()
                : Optional.of(new Violation("email", "This is no e-mail address.", "type"));
    }

    private static Optional<String> locale(String tag) {
        try {
            String canonical = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            return canonical.length() <= LONGEST_LOCALE && !tag.isEmpty() ? Optional.of(canonical) : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
