package chat.serendip.moderation.audit.chain;

/**
 * An entry that is not as it was written.
 *
 * @param entry the number of the entry
 */
public record ChainFault(long entry, Kind kind) {

    /** What happened to it. */
    public enum Kind {
        ALTERED("was altered: its hash is not that of what it says"),
        REPLACED("was replaced: what was noted elsewhere of its hash is not the hash it has"),
        REMOVED("was removed"),
        INSERTED("was added past the chain: the log never came that far");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    @Override
    public String toString() {
        return "Entry " + entry + " " + kind.words + ".";
    }
}
