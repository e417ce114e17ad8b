package chat.serendip.moderation;

import chat.serendip.platform.Invalid;
import chat.serendip.platform.Page;
import chat.serendip.platform.Place;
import chat.serendip.report.Category;
import chat.serendip.report.FiledNotice;
import chat.serendip.report.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where moderators read and answer notices; the urgent ones need the permission of the urgent lane. */
@ApplicationScoped
@Transactional
class NoticeDesk {

    private static final int MOST_REPLY = 2000;

    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    @Inject
    NoticeDesk(Notices notices, Audit audit, Clock clock) {
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whether all are asked for, not only the open ones.
     *
     * @throws Invalid if there is no such status
     */
    static boolean wantsAll(@Nullable String status) {
        if (status == null || status.equals("open")) {
            return false;
        }
        if (status.equals("all")) {
            return true;
        }
        throw new Invalid("status", "unknown", "This must be open or all.");
    }

    Page<FiledNotice> open(Moderator moderator, int limit) {
        return read(moderator, new Page<>(notices.open(limit), null));
    }

    Page<FiledNotice> all(Moderator moderator, int limit, Place after) {
        return read(moderator, notices.all(limit, after));
    }

    /**
     * Answers an open notice.
     *
     * @throws UnknownNotice if there is none, or none for this moderator
     * @throws Stale if somebody was quicker
     */
    FiledNotice decide(Moderator moderator, UUID id, String reply) {
        String said = Texts.required("reply", reply, MOST_REPLY);
        FiledNotice before =
                notices.find(id).filter(notice -> isFor(moderator, notice)).orElseThrow(UnknownNotice::new);
        if (!notices.decide(id, said)) {
            throw new Stale("Somebody", Optional.ofNullable(before.decidedAt()).orElse(clock.instant()));
        }
        audit.write(AuditEntry.by(moderator, AuditAction.NOTICE_DECIDED, Subject.ofNotice(id), Map.of()));
        return notices.find(id).orElseThrow(UnknownNotice::new);
    }

    private Page<FiledNotice> read(Moderator moderator, Page<FiledNotice> found) {
        Page<FiledNotice> seen = found.with(
                page -> page.stream().filter(notice -> isFor(moderator, notice)).toList());
        List<FiledNotice> items = seen.items();
        if (!items.isEmpty()) {
            audit.write(AuditEntry.by(
                    moderator, AuditAction.NOTICES_VIEWED, Subject.NOTICES, Map.of("count", items.size())));
        }
        return seen;
    }

    private static boolean isFor(Moderator moderator, FiledNotice notice) {
        return Category.named(notice.category())
                .map(Lane::of)
                .map(moderator::sees)
                .orElse(true);
    }
}
