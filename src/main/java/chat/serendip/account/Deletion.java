package chat.serendip.account;

/** What somebody sends to delete the account. */
public record Deletion(String password) {

    @Override
    public String toString() {
        return "Deletion";
    }
}
