package chat.serendip.platform.database;

import chat.serendip.platform.Refused;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * The database rolled a transaction back twice because of conflicts with others; nothing of what was asked has
 * happened.
 */
public final class WriteConflict extends Refused {

    public WriteConflict() {
        super(503, "write-conflict", "Others are changing the same at this moment; try again.");
    }

    /** Whether one of the causes is a deadlock or a serialization failure. */
    public static boolean isBehind(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && ("40P01".equals(sql.getSQLState()) || "40001".equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(Duration.ofSeconds(1));
    }
}
