package chat.serendip.platform.database;

/** Serendip can't work with this database, and does not start. The message is one sentence that says why. */
final class UnusableDatabase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableDatabase(String why) {
        super("Serendip does not start: " + why);
    }

    UnusableDatabase(String why, Throwable cause) {
        super("Serendip does not start: " + why, cause);
    }
}
