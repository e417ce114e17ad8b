package chat.serendip.account;

/** What somebody sends to change the password. */
public record PasswordChange(String current, String next) {

    @Override
    public String toString() {
        return "PasswordChange";
    }
}
