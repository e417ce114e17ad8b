package chat.serendip.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody whose registration breaks no rule; the password isn't kept here, and the hash is made only now. */
public record Applicant(
        Username username, LocalDate birthDate, @Nullable String email, String locale, String termsVersion) {}
