package chat.serendip.report;

import chat.serendip.platform.Refused;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The refusals about reports and notices, each with its code. */
final class ReportRefusals {

    private ReportRefusals() {}

    /** I have reported this encounter before. */
    static final class AlreadyReported extends Refused {

        AlreadyReported() {
            super(409, "already-reported", "You have reported this already.");
        }
    }

    /** The encounter is unknown, somebody else's, or its partner's account is gone: the reporter can't tell which. */
    static final class EncounterNotReportable extends Refused {

        EncounterNotReportable() {
            super(404, "no-such-encounter", "You have no such encounter.");
        }
    }

    /** The operator configured no key for pictures, so none are accepted; a report without pictures is. */
    static final class FramesUnavailable extends Refused {

        FramesUnavailable() {
            super(409, "frames-unavailable", "This server takes no pictures; report without them.");
        }
    }

    /** There is no notice with that receipt, or it was deleted because its time is over. */
    static final class NoSuchNotice extends Refused {

        NoSuchNotice() {
            super(404, "no-such-notice", "There is no such notice.");
        }
    }

    /** The account may not report for a while; the detail contains the reasons, as the moderators wrote them. */
    static final class ReportingSuspended extends Refused {

        private final transient @Nullable Duration left;

        /** @param left until it ends; null if a moderator must lift it */
        ReportingSuspended(String reasons, @Nullable Duration left) {
            super(403, "reporting-suspended", reasons);
            this.left = left;
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(left);
        }
    }

    /** The encounter ended too long ago to be reported. */
    static final class TooLate extends Refused {

        TooLate() {
            super(409, "too-late", "This was too long ago to be reported.");
        }
    }
}
