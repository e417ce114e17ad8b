package chat.serendip.moderation.reasontext;

import chat.serendip.moderation.audit.Audit;
import chat.serendip.moderation.audit.AuditAction;
import chat.serendip.moderation.audit.AuditEntry;
import chat.serendip.moderation.audit.Subject;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.platform.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The reason texts, shared by all moderators. Safe for use by many threads; every method is one transaction. */
@ApplicationScoped
@Transactional
class ReasonTexts {

    /** How many reason texts are listed at most: more than anybody can search by eye. */
    private static final int MOST = 200;

    private final EntityManager entities;
    private final Audit audit;

    @Inject
    ReasonTexts(EntityManager entities, Audit audit) {
        this.entities = entities;
        this.audit = audit;
    }

    List<ReasonTextView> all() {
        return entities.createQuery("from ReasonText r order by r.name", ReasonText.class)
                .getResultStream()
                .map(ReasonText::view)
                .toList();
    }

    /** @throws Invalid if the name is taken */
    ReasonTextView add(Moderator moderator, ReasonTextRequest saved) {
        ReasonText text = new ReasonText(saved);
        if (howMany() >= MOST) {
            throw new Invalid("name", "too-many", "There are " + MOST + " saved reasons already.");
        }
        entities.persist(text);
        return kept(moderator, text);
    }

    /** @throws NoSuchReasonText if there is none of that id */
    ReasonTextView change(Moderator moderator, UUID id, ReasonTextRequest saved) {
        ReasonText text = one(id);
        text.say(saved);
        return kept(moderator, text);
    }

    /** @throws NoSuchReasonText if there is none of that id */
    void delete(Moderator moderator, UUID id) {
        entities.remove(one(id));
        audit.write(AuditEntry.by(moderator, AuditAction.REASON_TEXT_DELETED, Subject.ofReasonText(id), Map.of()));
    }

    private ReasonTextView kept(Moderator moderator, ReasonText text) {
        try {
            entities.flush();
        } catch (ConstraintViolationException e) {
            if ("reason_text_name".equals(e.getConstraintName())) {
                throw new Invalid("name", "taken", "There is a saved reason of that name.");
            }
            throw e;
        }
        audit.write(AuditEntry.by(moderator, AuditAction.REASON_TEXT_SAVED, Subject.ofReasonText(text.id()), Map.of()));
        return text.view();
    }

    private long howMany() {
        return entities.createQuery("select count(r) from ReasonText r", Long.class)
                .getSingleResult();
    }

    private ReasonText one(UUID id) {
        return Optional.ofNullable(entities.find(ReasonText.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NoSuchReasonText::new);
    }
}
