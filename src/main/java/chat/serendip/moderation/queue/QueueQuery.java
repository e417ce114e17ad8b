package chat.serendip.moderation.queue;

import chat.serendip.moderation.cases.CaseStatus;
import chat.serendip.moderation.common.Lane;
import chat.serendip.moderation.common.Recusal;
import chat.serendip.platform.paging.Keyset;
import chat.serendip.report.Category;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of the queue a moderator asks for, and the SQL that finds them.
 */
record QueueQuery(
        Lane lane, @Nullable CaseStatus status, @Nullable Category category) {

    /** The gravest first, then the highest score, then the oldest. */
    static final Keyset URGENCY = Keyset.ascending("-c.severity", "-c.score", "c.opened_at", "c.id");

    static final Keyset NEWEST_CLOSED_FIRST = Keyset.descending("c.closed_at", "c.id");

    /** More cases than this are not counted. */
    static final int MOST_COUNTED = 10_000;

    private static final String LIVE_CLAIM =
            "exists (select 1 from claims k where k.case_id = c.id and k.until > :now)";

    /** A moderator who was reported must not learn of it here either. */
    private static final String NOT_ABOUT_ME = " and " + Recusal.notHidden("c.account");

    /** A page in the order of urgency. */
    String page() {
        return "select c.* from cases c where c.lane = :lane and c.closed_at is null" + NOT_ABOUT_ME + filters()
                + " and " + URGENCY.afterCursor() + " limit :limit";
    }

    /** A page of the closed cases. */
    String closedPage() {
        return "select c.* from cases c where c.lane = :lane and c.closed_at is not null" + NOT_ABOUT_ME + ofCategory()
                + " and " + NEWEST_CLOSED_FIRST.afterCursor() + " limit :limit";
    }

    /**
     * How many cases are not closed, in the lane and in the urgent lane, and how many of the lane's await a
     * confirmation.
     */
    static String figures() {
        return "select " + counted("c.lane = :lane") + ", " + counted("c.lane = 'URGENT'") + ", "
                + counted("c.lane = :lane and c.awaiting_second");
    }

    /** A count up to a limit: counting all rows would take too long. */
    private static String counted(String which) {
        return "(select count(*) from (select 1 from cases c where c.closed_at is null and " + which + " limit "
                + MOST_COUNTED + ") counted)";
    }

    /** When the oldest case was opened that nobody has claimed or decided. */
    static String oldest() {
        return "select c.opened_at from cases c where c.lane = :lane and c.closed_at is null and not c.awaiting_second"
                + " and not " + LIVE_CLAIM + " order by c.opened_at limit 1";
    }

    /**
     * The first case that nobody works on and that the moderator is no part of. It locks the row and skips rows that
     * others have locked.
     */
    static String first() {
        return "select c.* from cases c where c.lane = :lane and c.closed_at is null and not c.awaiting_second and not "
                + LIVE_CLAIM + NOT_ABOUT_ME
                + " and not exists (select 1 from case_reports r where r.case_id = c.id and not "
                + Recusal.notHidden("r.reporter") + ")"
                + URGENCY.order() + " limit 1 for no key update of c skip locked";
    }

    /** Whether the query has the parameter {@code :now}. */
    boolean asksTime() {
        return status == CaseStatus.OPEN || status == CaseStatus.CLAIMED;
    }

    private String filters() {
        if (status == CaseStatus.OPEN) {
            return ofCategory() + " and not c.awaiting_second and not " + LIVE_CLAIM;
        }
        if (status == CaseStatus.CLAIMED) {
            return ofCategory() + " and not c.awaiting_second and " + LIVE_CLAIM;
        }
        if (status == CaseStatus.AWAITING_CONFIRMATION) {
            return ofCategory() + " and c.awaiting_second";
        }
        return ofCategory();
    }

    private String ofCategory() {
        // as a literal, because each category has an index of its own; it is a constant of the enumeration
        return category == null ? "" : " and '" + category.name() + "' = any(c.categories)";
    }
}
