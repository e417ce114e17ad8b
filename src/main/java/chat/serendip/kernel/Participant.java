package chat.serendip.kernel;

/** One person in an encounter: the account, for the server only, and the pseudonym that the partner knows. */
public record Participant(AccountId account, String pseudonym) {}
