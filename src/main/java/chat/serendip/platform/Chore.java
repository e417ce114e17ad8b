package chat.serendip.platform;

/** Something to be done again and again so that nothing is kept for longer than it may be; {@link Housekeeping} does it. */
public interface Chore {

    /** What the log calls it. */
    String name();

    /** Does it now, by the injected clock. It may fail; it is done again in an hour. */
    void tidy();
}
