package chat.serendip.moderation.appeal;

import chat.serendip.platform.CodePointLength;
import jakarta.validation.constraints.NotBlank;

/**
 * What a moderator says to an appeal.
 *
 * @param version of the appeal that they have seen
 * @param reply what the sanctioned person reads
 */
public record AppealAnswer(
        int version,
        boolean grant,
        @NotBlank @CodePointLength(max = 4000) String reply) {}
