package chat.serendip.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets in who knows the password. */
@ApplicationScoped
class SigningIn {

    private final Accounts accounts;
    private final PasswordHashes hashes;

    @Inject
    SigningIn(Accounts accounts, PasswordHashes hashes) {
        this.accounts = accounts;
        this.hashes = hashes;
    }

    /**
     * The account whose name and password these are.
     *
     * @throws WrongCredentials in the same words and after the same work, whether the name exists or not
     */
    Account signIn(Credentials credentials) {
        var account = accounts.named(Username.of(credentials.username()));
        if (!hashes.matches(credentials.password(), account.map(Account::passwordHash))) {
            throw new WrongCredentials();
        }
        return account.orElseThrow(WrongCredentials::new);
    }
}
