package chat.serendip.moderation.appeal;

import chat.serendip.moderation.sanction.SanctionView;
import org.jspecify.annotations.Nullable;

/**
 * An appeal with everything about it.
 *
 * @param version the version that a decision must name
 * @param decidedBy who decided the sanction
 * @param confirmedBy who confirmed the sanction
 * @param reply what the moderator replied; absent while the appeal is open
 * @param decider who decided the appeal
 */
public record AppealView(
        AppealSummary summary,
        int version,
        String text,
        SanctionView sanction,
        @Nullable String decidedBy,
        @Nullable String confirmedBy,
        @Nullable String reply,
        @Nullable String decider) {}
