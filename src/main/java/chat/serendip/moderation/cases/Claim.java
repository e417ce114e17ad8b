package chat.serendip.moderation.cases;

import chat.serendip.kernel.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A moderator's mark that they work on a case now. It ends by itself, unless its holder goes on working. */
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

    /** Whether the claim forbids this account to act on the case: it is live, and somebody else's. */
    boolean isHeldByOther(AccountId who, Instant now) {
        return isLive(now) && !moderator().equals(who);
    }

    /**
     * Makes the account the holder from now on.
     *
     * @param lasts how long the claim lasts after its holder's last action
     */
    final void take(AccountId who, Instant now, Duration lasts) {
        moderator = who.value();
        since = now;
        until = now.plus(lasts);
    }

    /**
     * Extends the claim of its holder. A claim that has run out isn't extended: somebody else may be about to claim the
     * case.
     */
    void renew(AccountId who, Instant now, Duration lasts) {
        if (isLiveFor(who, now)) {
            until = now.plus(lasts);
        }
    }
}
