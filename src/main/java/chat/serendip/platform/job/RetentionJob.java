package chat.serendip.platform.job;

/** Something to be done again and again so that nothing is kept for longer than it may be; {@link JobScheduler} does it. */
public interface RetentionJob {

    /** What the log calls it. */
    String name();

    /** Does it now, by the injected clock. It may fail; it is done again in an hour. */
    void tidy();
}
