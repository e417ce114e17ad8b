package chat.serendip.account;

import chat.serendip.platform.CodePointLength;

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
