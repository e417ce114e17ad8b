package chat.serendip.statistics;

/** Daily counters without a database, for tests of other rooms. */
public final class UnstoredCounters {

    private UnstoredCounters() {}

    @SuppressWarnings("NullAway") // nothing is ever stored
    public static DailyCounters counters() {
        return new DailyCounters(null, null);
    }
}
