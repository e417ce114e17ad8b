package chat.serendip.moderation.file;

import chat.serendip.account.Names;
import chat.serendip.moderation.Case;
import chat.serendip.moderation.Decision;
import chat.serendip.moderation.DecisionView;
import chat.serendip.moderation.Decisions;
import chat.serendip.moderation.Note;
import chat.serendip.moderation.NoteView;
import chat.serendip.moderation.Notes;
import chat.serendip.moderation.audit.Audit;
import chat.serendip.moderation.audit.StoredAuditEntry;
import chat.serendip.moderation.file.CaseView.TimelineEntry;
import chat.serendip.moderation.staff.Moderator;
import chat.serendip.moderation.staff.Register;
import chat.serendip.moderation.staff.Subject;
import chat.serendip.platform.Rows;
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

    /** What moderators read of it. */
    record Told(
            @Nullable DecisionView proposed,
            @Nullable DecisionView decision,
            List<NoteView> notes,
            List<TimelineEntry> timeline) {}

    private final EntityManager entities;
    private final Decisions decisions;
    private final Notes notes;
    private final Audit audit;
    private final Names names;

    @Inject
    CaseHistory(EntityManager entities, Decisions decisions, Notes notes, Audit audit, Names names) {
        this.entities = entities;
        this.decisions = decisions;
        this.notes = notes;
        this.audit = audit;
        this.names = names;
    }

    Told of(Moderator asking, Case about) {
        List<Decision> made = decisions.on(about.id());
        List<Note> written = notes.on(about.id());
        List<StoredAuditEntry> entries = audit.about(Subject.ofCase(about.id()));
        Register register = Register.of(
                names,
                Stream.of(
                                made.stream()
                                        .flatMap(one -> Stream.of(one.decidedBy(), one.confirmedBy()))
                                        .flatMap(Optional::stream),
                                written.stream().flatMap(note -> note.author().stream()),
                                entries.stream().flatMap(StoredAuditEntry::mentioned))
                        .flatMap(all -> all));
        return new Told(
                view(made, decision -> decision.state() == Decision.State.PROPOSED, asking, register),
                view(made, Decision::isFinal, asking, register),
                written.stream().map(note -> note.view(register)).toList(),
                Stream.concat(reports(about.id()), entries.stream().map(entry -> happening(entry, register)))
                        .sorted(Comparator.comparing(TimelineEntry::at))
                        .toList());
    }

    private static @Nullable DecisionView view(
            List<Decision> made, Predicate<Decision> wanted, Moderator asking, Register register) {
        return made.stream()
                .filter(wanted)
                .findFirst()
                .map(decision -> DecisionView.of(decision, asking, register))
                .orElse(null);
    }

    private Stream<TimelineEntry> reports(UUID id) {
        Query filed = entities.createNativeQuery(
                        "select filed_at as at, category as category from case_reports where case_id = :id",
                        Tuple.class)
                .setParameter("id", id);
        return Rows.of(filed, Tuple.class)
                .map(row -> new TimelineEntry(
                        row.get("at", Instant.class),
                        null,
                        "reported",
                        Map.of(
                                "category",
                                Category.valueOf(row.get("category", String.class))
                                        .word())));
    }

    private static TimelineEntry happening(StoredAuditEntry entry, Register register) {
        return new TimelineEntry(entry.at(), register.name(entry.actor()), entry.action(), entry.detail(register));
    }
}
