package chat.serendip.account.password;

import chat.serendip.account.Username;
import chat.serendip.platform.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The rules for new passwords: none may be one that attackers try first. No rule asks for kinds of characters. */
@ApplicationScoped
public class PasswordRules {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    private final CommonPasswords common;

    @Inject
    public PasswordRules(CommonPasswords common) {
        this.common = common;
    }

    /** Why the password may not be used; empty if it may. {@code field} is the field's name in the request. */
    public Optional<Violation> violation(String field, String password, Username username) {
        if (common.contains(password)) {
            return refused(field, "common", "This password is on lists that are tried first.");
        }
        if (Username.fold(password).contains(username.folded())) {
            return refused(field, "contains-username", "The password must not contain the username.");
        }
        return Optional.empty();
    }

    private static Optional<Violation> refused(String field, String code, String message) {
        return Optional.of(new Violation(field, message, code));
    }
}
