package chat.serendip.account;

/** What somebody sends to sign in. */
public record Credentials(String username, String password) {

    @Override
    public String toString() {
        return "Credentials";
    }
}
