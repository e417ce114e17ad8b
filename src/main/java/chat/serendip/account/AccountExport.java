package chat.serendip.account;

import chat.serendip.account.AccountRefusals.NotSignedIn;
import chat.serendip.account.export.ExportContributor;
import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The account's own part of the export. It leaves hashes out: only a thief could use them. */
@ApplicationScoped
class AccountExport implements ExportContributor {

    /** The record as stored. Nothing else shows the birth date, and this shows it only to the account's owner. */
    public record ExportedAccount(
            String username,
            LocalDate birthDate,
            @Nullable String email,
            String locale,
            Role role,
            String termsVersion,
            Instant termsAcceptedAt,
            Instant createdAt) {}

    private final Accounts accounts;

    @Inject
    AccountExport(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public Object of(AccountId id) {
        return accounts.with(id)
                .map(account -> new ExportedAccount(
                        account.username().shown(),
                        account.birthDate(),
                        account.email().orElse(null),
                        account.locale(),
                        account.role(),
                        account.termsVersion(),
                        account.termsAcceptedAt(),
                        account.createdAt()))
                .orElseThrow(NotSignedIn::new);
    }
}
