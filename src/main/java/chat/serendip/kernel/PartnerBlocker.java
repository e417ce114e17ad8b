package chat.serendip.kernel;

/** Port: blocks the partner of an encounter. The block room does it; reports ask for it. */
@FunctionalInterface
public interface PartnerBlocker {

    /**
     * Ends the encounter if it goes on, and blocks its partner for {@code me}, in the caller's transaction or in one of
     * its own. Doing so twice is no error. It is refused if the encounter isn't mine, or the partner's account is gone.
     */
    void separate(AccountId me, EncounterId encounter);
}
