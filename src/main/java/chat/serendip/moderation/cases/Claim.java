package chat.serendip.moderation.cases;

import chat.serendip.kernel.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Who works on a case now. It ends by itself, unless its holder goes on working. */
@Entity
@Table(name = "claims")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
public class Claim {

    @Id
    @Column(name = "case_id")
    private UUID caseId;

    private UUID moderator;

    private Instant since;

    private Instant until;

    /** For Hibernate. */
    protected Claim() {}

    Claim(UUID caseId, AccountId moderator, Instant now, Duration lasts) {
        this.caseId = caseId;
        take(moderator, now, lasts);
    }

    public UUID caseId() {
        return caseId;
    }

    public AccountId moderator() {
        return new AccountId(moderator);
    }

    Instant since() {
        return since;
    }

    Instant until() {
        return until;
    }

    boolean isLive(Instant now) {
        return until.isAfter(now);
    }

    boolean isLiveFor(AccountId who, Instant now) {
        return isLive(now) && moderator().equals(who);
    }

    /** Whether somebody else may not touch the case. */
    boolean keepsOut(AccountId who, Instant now) {
        return isLive(now) && !moderator().equals(who);
    }

    /**
     * It is theirs from now on.
     *
     * @param lasts how long after its holder's last deed
     */
    final void take(AccountId who, Instant now, Duration lasts) {
        moderator = who.value();
        since = now;
        until = now.plus(lasts);
    }

    /** Its holder is at work. A claim that has run out isn't brought back: somebody else may be about to take the case. */
    void renew(AccountId who, Instant now, Duration lasts) {
        if (isLiveFor(who, now)) {
            until = now.plus(lasts);
        }
    }
}
