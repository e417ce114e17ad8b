package chat.serendip.account.me;

import chat.serendip.account.Account;
import chat.serendip.account.AccountRefusals.NotSignedIn;
import chat.serendip.account.Accounts;
import chat.serendip.account.Identity;
import chat.serendip.account.password.PasswordHashes;
import chat.serendip.account.password.PasswordRules;
import chat.serendip.account.session.Browser;
import chat.serendip.limits.Limit;
import chat.serendip.limits.Limits;
import chat.serendip.platform.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What a signed-in person may do only after giving the password again: change it, or delete the account. */
@ApplicationScoped
public class OwnPassword {

    private final Accounts accounts;
    private final PasswordReplacement replacement;
    private final PasswordHashes hashes;
    private final PasswordRules rules;
    private final Limits limits;

    @Inject
    OwnPassword(
            Accounts accounts,
            PasswordReplacement replacement,
            PasswordHashes hashes,
            PasswordRules rules,
            Limits limits) {
        this.accounts = accounts;
        this.replacement = replacement;
        this.hashes = hashes;
        this.rules = rules;
        this.limits = limits;
    }

    /**
     * Changes the password and ends every other session.
     *
     * @throws Invalid when the current one is wrong or the next one breaks a rule
     */
    public void change(Identity me, PasswordChangeRequest change, Browser browser) {
        var account = accounts.with(me.account()).orElseThrow(NotSignedIn::new);
        rules.violation("next", change.next(), account.username()).ifPresent(violation -> {
            throw new Invalid(violation);
        });
        confirm(account, "current", change.current());
        replacement.replace(me, account.passwordHash(), hashes.hash(change.next()), browser);
    }

    /**
     * Deletes the account.
     *
     * @throws Invalid when the password is wrong
     */
    public void delete(Identity me, AccountDeletionRequest deletion) {
        confirm(accounts.with(me.account()).orElseThrow(NotSignedIn::new), "password", deletion.password());
        accounts.delete(me.account());
    }

    private void confirm(Account account, String field, String password) {
        String key = account.id().toString();
        limits.require(Limit.PASSWORD_CONFIRMATIONS, key);
        if (!hashes.matches(password, Optional.of(account.passwordHash()))) {
            throw wrong(field);
        }
        limits.giveBack(Limit.PASSWORD_CONFIRMATIONS, key);
    }

    public static Invalid wrong(String field) {
        return new Invalid(field, "wrong-password", "This is not your password.");
    }
}
