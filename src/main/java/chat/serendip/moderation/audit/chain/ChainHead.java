package chat.serendip.moderation.audit.chain;

/**
 * The head of the log at some time.
 *
 * @param entries how many entries the log had
 * @param hash the hash of the newest entry, in hexadecimal digits
 */
public record ChainHead(long entries, String hash) {

    /** The head of an empty log. */
    static final ChainHead NONE = new ChainHead(0, "0".repeat(64));

    /**
     * Parses a head.
     *
     * @throws IllegalArgumentException if the text isn't one
     */
    public static ChainHead parse(String text) {
        if (!text.matches("[0-9]{1,18}:[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    text + " is no head: it looks like 17:5f0c… with 64 hexadecimal digits.");
        }
        int colon = text.indexOf(':');
        return new ChainHead(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return entries + ":" + hash;
    }
}
