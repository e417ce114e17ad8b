package chat.serendip.account.registration;

import chat.serendip.account.Username;
import chat.serendip.account.ValidRegistration;
import chat.serendip.account.password.PasswordRules;
import chat.serendip.platform.Violation;
import chat.serendip.platform.http.RequestRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rules of registration. Each rule checks one thing and names the field that breaks it. */
@ApplicationScoped
class RegistrationRules implements RequestRules<RegistrationRequest> {

    private static final int ADULT = 18;
    private static final int OLDEST = 130;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_LOCALE = 35;
    private static final String DEFAULT_LOCALE = "en";

    /** The form of an e-mail address; only a mail sent there could show more. */
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

    @Override
    public Class<RegistrationRequest> about() {
        return RegistrationRequest.class;
    }

    @Override
    public Stream<Violation> broken(RegistrationRequest registration) {
        var username = Username.of(registration.username());
        return Stream.of(
                        username.violation(),
                        passwords.violation("password", registration.password(), username),
                        age(registration.birthDate()),
                        email(registration).flatMap(RegistrationRules::unlikely),
                        locale(registration).isPresent()
                                ? Optional.<Violation>empty()
                                : Optional.of(new Violation(
                                        "locale", "This is no language tag such as en or zh-Hant.", "type")))
                .flatMap(Optional::stream);
    }

    /** A registration that breaks no rule, with its texts normalised and what is absent filled in. */
    ValidRegistration normalised(RegistrationRequest registration) {
        return new ValidRegistration(
                Username.of(registration.username()),
                registration.birthDate(),
                email(registration).orElse(null),
                locale(registration).orElse(DEFAULT_LOCALE),
                terms);
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

    private static Optional<String> email(RegistrationRequest registration) {
        return Optional.ofNullable(registration.email()).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<Violation> unlikely(String email) {
        return email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches()
                ? Optional.empty()
                : Optional.of(new Violation("email", "This is no e-mail address.", "type"));
    }

    /** The language tag in its canonical form; empty if it has none. */
    private static Optional<String> locale(RegistrationRequest registration) {
        String tag = Optional.ofNullable(registration.locale()).orElse(DEFAULT_LOCALE);
        try {
            String canonical = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            return canonical.length() <= LONGEST_LOCALE && !tag.isEmpty() ? Optional.of(canonical) : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
