package chat.serendip.moderation.notice;

import chat.serendip.moderation.audit.Audit;
import chat.serendip.moderation.audit.AuditAction;
import chat.serendip.moderation.audit.AuditEntry;
import chat.serendip.moderation.audit.Subject;
import chat.serendip.moderation.common.Lane;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.moderation.common.Stale;
import chat.serendip.platform.paging.Cursor;
import chat.serendip.platform.paging.Page;
import chat.serendip.report.Category;
import chat.serendip.report.FiledNotice;
import chat.serendip.report.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and answers notices for moderators. Urgent notices need the permission for the urgent lane. */
@ApplicationScoped
@Transactional
class NoticeAnswers {

    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    @Inject
    NoticeAnswers(Notices notices, Audit audit, Clock clock) {
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** A page of the open notices, the oldest first; or of all notices, the newest first. */
    Page<FiledNotice> page(Moderator moderator, boolean all, int limit, @Nullable String after) {
        Page<FiledNotice> page = all
                ? notices.all(categories(moderator), limit, Cursor.parse(after))
                : notices.open(categories(moderator), limit, Cursor.parseOldestFirst(after));
        audit.viewed(
                moderator,
                AuditAction.NOTICES_VIEWED,
                Subject.NOTICES,
                page.items().size());
        return page;
    }

    /**
     * Answers an open notice.
     *
     * @throws UnknownNotice if there is none, or none for this moderator
     * @throws Stale if somebody was quicker
     */
    FiledNotice decide(Moderator moderator, UUID id, String reply) {
        FiledNotice before =
                notices.find(id).filter(notice -> isFor(moderator, notice)).orElseThrow(UnknownNotice::new);
        if (!notices.decide(id, reply.strip())) {
            throw new Stale("Somebody", Optional.ofNullable(before.decidedAt()).orElse(clock.instant()));
        }
        audit.write(AuditEntry.by(moderator, AuditAction.NOTICE_DECIDED, Subject.ofNotice(id), Map.of()));
        return notices.find(id).orElseThrow(UnknownNotice::new);
    }

    private static boolean isFor(Moderator moderator, FiledNotice notice) {
        return categories(moderator).stream().map(Category::wireName).anyMatch(notice.category()::equals);
    }

    /** The categories whose notices the moderator may see. */
    private static List<Category> categories(Moderator moderator) {
        return Arrays.stream(Category.values())
                .filter(category -> moderator.sees(Lane.of(category)))
                .toList();
    }
}
