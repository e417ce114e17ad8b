package chat.serendip.moderation.audit;

import chat.serendip.platform.Invalid;
import chat.serendip.platform.paging.CursorCodec;
import chat.serendip.platform.paging.Keyset;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the log a moderator wants to read.
 *
 * @param action the exact name of an action
 * @param by the username of who did it
 * @param subject the exact id of what it was done to
 * @param from the first day, in UTC
 * @param until the last day, in UTC, included
 */
record AuditQuery(
        Optional<String> action,
        Optional<String> by,
        Optional<String> subject,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    static final int LONGEST = 64;

    private static final Keyset NEWEST_FIRST = Keyset.descending("e.id");

    /** The last year that a query may name: the database has a limit of its own. */
    private static final int LAST_YEAR = 9999;

    /** @throws Invalid if a filter is not valid; it names the filter */
    static AuditQuery of(
            @Nullable String action,
            @Nullable String by,
            @Nullable String subject,
            @Nullable String from,
            @Nullable String until) {
        return new AuditQuery(
                wireName("action", action),
                wireName("by", by),
                wireName("subject", subject),
                day("from", from),
                day("until", until));
    }

    private static Optional<String> wireName(String field, @Nullable String text) {
        Optional<String> word = Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
        if (word.filter(some -> some.length() > LONGEST || some.indexOf('\0') >= 0)
                .isPresent()) {
            throw new Invalid(field, "length", "This has at most " + LONGEST + " characters.");
        }
        return word;
    }

    private static Optional<LocalDate> day(String field, @Nullable String text) {
        try {
            Optional<LocalDate> day = wireName(field, text).map(LocalDate::parse);
            if (day.filter(known -> known.getYear() < 1 || known.getYear() > LAST_YEAR)
                    .isEmpty()) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // the exception below says it
        }
        throw new Invalid(field, "type", "This must be a day such as 2026-11-23.");
    }

    /** The sequence number before which the page begins: pages run from newer to older entries. */
    static long cursor(@Nullable String after) {
        return CursorCodec.parse(after, Long.MAX_VALUE, 1, numbers -> CursorCodec.figure(numbers[0]));
    }

    /** The query for the matching entries with a lower number than {@code before}, newest first. */
    TypedQuery<StoredAuditEntry> asked(EntityManager entities, @Nullable UUID actor, long before) {
        Map<String, Object> parameters = new TreeMap<>();
        List<String> conditions = new ArrayList<>();
        action.ifPresent(word -> {
            conditions.add("e.action = :action");
            parameters.put("action", word);
        });
        if (actor != null) {
            conditions.add("e.actor = :actor");
            parameters.put("actor", actor);
        }
        subject.ifPresent(id -> {
            conditions.add("e.subject in :subjects");
            parameters.put("subjects", Subject.allOf(id));
        });
        from.ifPresent(day -> {
            conditions.add("e.at >= :from");
            parameters.put("from", start(day));
        });
        until.ifPresent(day -> {
            conditions.add("e.at < :until");
            parameters.put("until", start(day.plusDays(1)));
        });
        conditions.add(NEWEST_FIRST.afterCursor());
        TypedQuery<StoredAuditEntry> query = entities.createQuery(
                "from StoredAuditEntry e where " + String.join(" and ", conditions), StoredAuditEntry.class);
        parameters.forEach(query::setParameter);
        return NEWEST_FIRST.begin(query, before);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The filters as the log stores them, with the id of the account in place of its username. */
    Map<String, Object> detail(@Nullable UUID actor) {
        Map<String, Object> kept = new TreeMap<>();
        action.ifPresent(word -> kept.put("action", word));
        if (actor != null) {
            kept.put("by", actor.toString());
        }
        subject.ifPresent(id -> kept.put("subject", id));
        from.ifPresent(day -> kept.put("from", day.toString()));
        until.ifPresent(day -> kept.put("until", day.toString()));
        return kept;
    }
}
