package chat.serendip.moderation.cases;

import chat.serendip.account.AccountNames;
import chat.serendip.moderation.audit.Audit;
import chat.serendip.moderation.audit.AuditAction;
import chat.serendip.moderation.audit.AuditEntry;
import chat.serendip.moderation.audit.Subject;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.moderation.common.Usernames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The notes on cases. Safe for use by many threads; every method is one transaction. */
@ApplicationScoped
@Transactional
public class Notes {

    private final EntityManager entities;
    private final Cases cases;
    private final ConflictsOfInterest conflictsOfInterest;
    private final Claims claims;
    private final AccountNames accountNames;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Notes(
            EntityManager entities,
            Cases cases,
            ConflictsOfInterest conflictsOfInterest,
            Claims claims,
            AccountNames accountNames,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.cases = cases;
        this.conflictsOfInterest = conflictsOfInterest;
        this.claims = claims;
        this.accountNames = accountNames;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds a note for the other moderators.
     *
     * @throws NoSuchCase if there is none, or none for this moderator
     * @throws OwnCase if the moderator is part of it
     */
    public NoteView add(Moderator moderator, UUID caseId, String text) {
        conflictsOfInterest.refuseOwn(moderator, cases.held(moderator, caseId));
        claims.renew(moderator, caseId);
        Note note = new Note(caseId, moderator.account(), text.strip(), clock.instant());
        entities.persist(note);
        audit.write(AuditEntry.by(moderator, AuditAction.NOTED, Subject.ofCase(caseId), Map.of()));
        return note.view(Usernames.of(accountNames, Stream.of(moderator.account())));
    }

    /** The case's notes, oldest first. */
    public List<Note> on(UUID caseId) {
        return entities.createQuery("from Note n where n.caseId = :id order by n.writtenAt, n.id", Note.class)
                .setParameter("id", caseId)
                .getResultList();
    }
}
