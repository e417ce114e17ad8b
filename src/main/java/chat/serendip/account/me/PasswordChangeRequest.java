package chat.serendip.account.me;

import chat.serendip.account.password.PasswordRules;
import chat.serendip.platform.http.CodePointLength;

/** What somebody sends to change the password. */
public record PasswordChangeRequest(
        String current,

        @CodePointLength(min = PasswordRules.SHORTEST, max = PasswordRules.LONGEST)
        String next) {

    @Override
    public String toString() {
        return "PasswordChangeRequest";
    }
}
