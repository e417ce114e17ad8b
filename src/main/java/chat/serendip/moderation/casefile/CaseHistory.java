package chat.serendip.moderation.casefile;

import chat.serendip.account.AccountNames;
import chat.serendip.moderation.audit.Audit;
import chat.serendip.moderation.audit.StoredAuditEntry;
import chat.serendip.moderation.audit.Subject;
import chat.serendip.moderation.casefile.CaseView.TimelineEntry;
import chat.serendip.moderation.cases.Case;
import chat.serendip.moderation.cases.Note;
import chat.serendip.moderation.cases.NoteView;
import chat.serendip.moderation.cases.Notes;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.moderation.common.Usernames;
import chat.serendip.moderation.decision.Decision;
import chat.serendip.moderation.decision.DecisionView;
import chat.serendip.moderation.decision.Decisions;
import chat.serendip.platform.database.NativeResults;
import chat.serendip.report.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened to a case, and what was said and decided on it. Works in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CaseHistory {

    /** The part of the history that moderators read. */
    record CaseHistoryView(
            @Nullable DecisionView proposed,
            @Nullable DecisionView decision,
            List<NoteView> notes,
            List<TimelineEntry> timeline) {}

    private final EntityManager entities;
    private final Decisions decisions;
    private final Notes notes;
    private final Audit audit;
    private final AccountNames accountNames;

    @Inject
    CaseHistory(EntityManager entities, Decisions decisions, Notes notes, Audit audit, AccountNames accountNames) {
        this.entities = entities;
        this.decisions = decisions;
        this.notes = notes;
        this.audit = audit;
        this.accountNames = accountNames;
    }

    CaseHistoryView of(Moderator asking, Case about) {
        List<Decision> made = decisions.on(about.id());
        List<Note> written = notes.on(about.id());
        List<StoredAuditEntry> entries = audit.about(Subject.ofCase(about.id()));
        Usernames usernames = Usernames.of(
                accountNames,
                Stream.of(
                                made.stream()
                                        .flatMap(one -> Stream.of(one.decidedBy(), one.confirmedBy()))
                                        .flatMap(Optional::stream),
                                written.stream().flatMap(note -> note.author().stream()),
                                entries.stream().flatMap(StoredAuditEntry::mentioned))
                        .flatMap(all -> all));
        return new CaseHistoryView(
                view(made, decision -> decision.state() == Decision.State.PROPOSED, asking, usernames),
                view(made, Decision::isFinal, asking, usernames),
                written.stream().map(note -> note.view(usernames)).toList(),
                Stream.concat(reports(about.id()), entries.stream().map(entry -> timelineEntry(entry, usernames)))
                        .sorted(Comparator.comparing(TimelineEntry::at))
                        .toList());
    }

    private static @Nullable DecisionView view(
            List<Decision> made, Predicate<Decision> wanted, Moderator asking, Usernames usernames) {
        return made.stream()
                .filter(wanted)
                .findFirst()
                .map(decision -> DecisionView.of(decision, asking, usernames))
                .orElse(null);
    }

    private Stream<TimelineEntry> reports(UUID id) {
        Query filed = entities.createNativeQuery(
                        "select filed_at as at, category as category from case_reports where case_id = :id",
                        Tuple.class)
                .setParameter("id", id);
        return NativeResults.of(filed, Tuple.class)
                .map(row -> new TimelineEntry(
                        row.get("at", Instant.class),
                        null,
                        "reported",
                        Map.of(
                                "category",
                                Category.valueOf(row.get("category", String.class))
                                        .wireName())));
    }

    private static TimelineEntry timelineEntry(StoredAuditEntry entry, Usernames usernames) {
        return new TimelineEntry(entry.at(), usernames.name(entry.actor()), entry.action(), entry.detail(usernames));
    }
}
