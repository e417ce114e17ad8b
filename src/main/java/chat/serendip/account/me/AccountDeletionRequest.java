package chat.serendip.account.me;

/** What somebody sends to delete the account. */
public record AccountDeletionRequest(String password) {

    @Override
    public String toString() {
        return "AccountDeletionRequest";
    }
}
