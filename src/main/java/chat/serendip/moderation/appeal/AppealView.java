package chat.serendip.moderation.appeal;

import chat.serendip.moderation.sanction.SanctionView;
import org.jspecify.annotations.Nullable;

/**
 * An appeal with everything about it.
 *
 * @param version what a decision must name
 * @param decidedBy who decided the sanction
 * @param confirmedBy who confirmed it
 * @param reply what was answered; absent while it is open
 * @param decider who answered
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
