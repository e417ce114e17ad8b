package chat.serendip.account.session;

/** What somebody sends to sign in. */
public record SignInRequest(String username, String password) {

    @Override
    public String toString() {
        return "SignInRequest";
    }
}
