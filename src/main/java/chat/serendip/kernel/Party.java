package chat.serendip.kernel;

/** One of the two in an encounter: who it is, for the server, and the name under which the other knows them. */
public record Party(AccountId account, String pseudonym) {}
