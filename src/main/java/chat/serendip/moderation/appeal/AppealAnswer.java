package chat.serendip.moderation.appeal;

/**
 * What a moderator says to an appeal.
 *
 * @param version of the appeal that they have seen
 * @param reply what the sanctioned person reads
 */
public record AppealAnswer(int version, boolean grant, String reply) {}
