package chat.serendip.account;

import chat.serendip.platform.CodePointLength;

/** What somebody sends to change the password. */
public record PasswordChange(
        String current,

        @CodePointLength(min = Registration.SHORTEST_PASSWORD, max = Registration.LONGEST_PASSWORD)
        String next) {

    @Override
    public String toString() {
        return "PasswordChange";
    }
}
