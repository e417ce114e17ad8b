package chat.serendip.moderation.appeal;

import chat.serendip.platform.http.CodePointLength;
import jakarta.validation.constraints.NotBlank;

/**
 * A moderator's decision on an appeal.
 *
 * @param version the version of the appeal that the moderator has seen
 * @param grant whether the appeal is granted
 * @param reply what the sanctioned person reads
 */
public record AppealDecisionRequest(
        int version, boolean grant, java.lang.@NotBlank @CodePointLength(max = 4000) String reply) {}
