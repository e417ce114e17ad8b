package chat.serendip.kernel;

/** Port: parting two people for ever. Blocks do it; reports ask. */
@FunctionalInterface
public interface Separation {

    /**
     * Ends the encounter if it goes on, and makes {@code me} never meet its partner again, in the caller's transaction or in
     * one of its own. Doing so twice is no mistake. It is refused if the encounter isn't mine, or the partner's account is
     * gone.
     */
    void separate(AccountId me, EncounterId encounter);
}
