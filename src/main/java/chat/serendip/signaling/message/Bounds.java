package chat.serendip.signaling.message;

/** How large a message and each of its parts may be. {@code protocol.md} repeats these figures. */
public final class Bounds {

    /** One text message, in bytes of UTF-8. */
    public static final int MESSAGE_BYTES = 16 * 1024;

    /** How deep objects and arrays may be nested. */
    static final int DEPTH = 4;

    /** Members of all objects and arrays of one message together. */
    static final int MEMBERS = 256;

    static final int REF = 64;
    static final int LINE = 2_000;

    /** The client's own name of a line. */
    public static final int LINE_KEY = 64;

    /** A {@code said} message, in bytes of UTF-8: at most four for each character, with little more than ids around. */
    public static final int SAID_BYTES = 4 * (LINE + LINE_KEY) + 256;

    static final int CANDIDATE = 1_024;
    static final int MEDIA_ID = 64;
    static final int USERNAME_FRAGMENT = 256;
    static final int MEDIA_INDEX = 65_535;

    /** Candidates in one bundle. */
    static final int CANDIDATES = 32;

    /** The highest number of a peer connection. */
    static final int CONNECTIONS = 1_000;

    private Bounds() {}

    /** Whether the text needs at most that many bytes of UTF-8; counts them only if its length doesn't tell. */
    public static boolean fits(String text, int bytes) {
        int length = text.length();
        if (length > bytes) {
            return false;
        }
        return length <= bytes / 3 || utf8Length(text) <= bytes;
    }

    /** The bytes that the text takes as UTF-8. */
    public static int utf8Length(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes++;
            } else if (c < 0x800 || Character.isSurrogate(c)) {
                bytes += 2;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }
}
