package chat.serendip.account;

/** What an account may do. */
public enum Role {
    USER,
    MODERATOR,
    ADMINISTRATOR
}
