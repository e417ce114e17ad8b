package chat.serendip.account;

import static org.assertj.core.api.Assertions.catchThrowable;

import chat.serendip.account.registration.RegistrationRequest;
import chat.serendip.account.session.Browser;
import chat.serendip.account.session.SignInCompletion;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Accounts that no other test uses, each with its own username and network, and what they send to register and sign in.
 */
final class TestAccounts {

    static final String PASSWORD = "correct horse battery";

    private TestAccounts() {}

    static String name() {
        return "n" + Long.toHexString(new SecureRandom().nextLong());
    }

    static Browser browser() {
        return new Browser(false, "net " + name(), "Firefox on Linux", Optional.empty(), Optional.empty());
    }

    /** The browser in which somebody was admitted before, in another network. */
    static Browser known(SignInCompletion.Admitted admitted) {
        return new Browser(
                false, "net " + name(), "Firefox on Linux", Optional.empty(), Optional.of(admitted.device()));
    }

    static RegistrationRequest registration(String name) {
        return new RegistrationRequest(name, PASSWORD, LocalDate.of(1990, 1, 1), true, null, null, null);
    }

    static ValidRegistration validRegistration(String name) {
        return new ValidRegistration(Username.of(name), LocalDate.of(1990, 1, 1), null, "en", "test");
    }

    /** Runs the same action for so many people at once, and returns what was thrown. */
    static List<Throwable> atOnce(int people, Callable<?> action) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            List<Future<Throwable>> results = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                results.add(threads.submit(() -> catchThrowable(action::call)));
            }
            List<Throwable> failures = new ArrayList<>();
            for (Future<Throwable> result : results) {
                Optional.ofNullable(result.get()).ifPresent(failures::add);
            }
            return failures;
        } finally {
            threads.shutdownNow();
        }
    }
}
