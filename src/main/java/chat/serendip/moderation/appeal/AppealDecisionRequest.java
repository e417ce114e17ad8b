package chat.serendip.moderation.appeal;

import chat.serendip.platform.http.CodePointLength;
import jakarta.validation.constraints.NotBlank;

/**
 * What a moderator says to an appeal.
 *
 * @param version of the appeal that they have seen
 * @param reply what the sanctioned person reads
 */
public record AppealDecisionRequest(
        int version, boolean grant, java.lang.@NotBlank @CodePointLength(max = 4000) String reply) {}
