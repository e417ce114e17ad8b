package chat.serendip.account;

/** What somebody sends to sign in. */
public record SignInRequest(String username, String password) {

    @Override
    public String toString() {
        return "SignInRequest";
    }
}
