package chat.serendip.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account as its owner sees it. */
public record AccountView(
        String username, Role role, @Nullable String email, String locale, String termsVersion, Instant createdAt) {

    static AccountView of(Account account) {
        return new AccountView(
                account.username().shown(),
                account.role(),
                account.email().orElse(null),
                account.locale(),
                account.termsVersion(),
                account.createdAt());
    }
}
