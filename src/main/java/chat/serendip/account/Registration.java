package chat.serendip.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody sends to register. */
public record Registration(
        String username,
        String password,
        LocalDate birthDate,
        boolean acceptTerms,
        @Nullable String email,
        @Nullable String locale,
        @Nullable String invitation) {

    @Override
    public String toString() {
        return "Registration";
    }
}
