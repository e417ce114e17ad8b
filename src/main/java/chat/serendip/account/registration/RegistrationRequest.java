package chat.serendip.account.registration;

import chat.serendip.account.Username;
import chat.serendip.account.password.PasswordRules;
import chat.serendip.platform.http.CodePointLength;
import jakarta.validation.constraints.AssertTrue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody sends to register. */
public record RegistrationRequest(
        @CodePointLength(min = Username.SHORTEST, max = Username.LONGEST, form = CodePointLength.Form.NORMALIZED)
        String username,

        @CodePointLength(min = PasswordRules.SHORTEST, max = PasswordRules.LONGEST)
        String password,

        LocalDate birthDate,
        @AssertTrue boolean acceptTerms,
        @Nullable String email,
        @Nullable String locale,
        @Nullable String invitation) {

    @Override
    public String toString() {
        return "RegistrationRequest";
    }
}
