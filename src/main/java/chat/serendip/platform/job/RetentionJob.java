package chat.serendip.platform.job;

/** A job that deletes what must not be kept any longer; {@link JobScheduler} runs it every hour. */
public interface RetentionJob {

    /** What it deletes, for the log. */
    String name();

    /** Runs the job now, by the injected clock. It may fail; it runs again in an hour. */
    void run();
}
