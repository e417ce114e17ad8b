package chat.serendip.account;

/** What somebody sends to sign in. */
record Credentials(String username, String password) {

    @Override
    public String toString() {
        return "Credentials";
    }
}
