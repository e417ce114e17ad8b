package chat.serendip.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person whose registration breaks no rule. It doesn't hold the password, which is hashed only afterwards. */
public record ValidRegistration(
        Username username, LocalDate birthDate, @Nullable String email, String locale, String termsVersion) {}
