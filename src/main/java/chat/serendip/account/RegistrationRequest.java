package chat.serendip.account;

import chat.serendip.platform.CodePointLength;
import jakarta.validation.constraints.AssertTrue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody sends to register. */
public record RegistrationRequest(
        @CodePointLength(min = Username.SHORTEST, max = Username.LONGEST, form = CodePointLength.Form.NORMALIZED)
        String username,

        @CodePointLength(min = RegistrationRequest.SHORTEST_PASSWORD, max = RegistrationRequest.LONGEST_PASSWORD)
        String password,

        LocalDate birthDate,
        @AssertTrue boolean acceptTerms,
        @Nullable String email,
        @Nullable String locale,
        @Nullable String invitation) {

    static final int SHORTEST_PASSWORD = 12;
    static final int LONGEST_PASSWORD = 128;

    @Override
    public String toString() {
        return "RegistrationRequest";
    }
}
