package chat.serendip.kernel;

/** One person in an encounter: the account, for the server only, and the pseudonym that the partner knows. */
public record Party(AccountId account, String pseudonym) {}
