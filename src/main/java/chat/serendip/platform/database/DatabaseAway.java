package chat.serendip.platform.database;

import chat.serendip.platform.Refused;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The database can't be reached at the moment; nothing of what was asked has happened. */
public final class DatabaseAway extends Refused {

    public DatabaseAway() {
        super(503, "unavailable", "Serendip can't reach its database; try again soon.");
    }

    /** Whether one of the causes is a connection that could not be opened, or that broke. */
    public static boolean isBehind(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isOfTheConnection(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /**
     * SQLSTATE 08: no connection; 57P: the server is stopping or starting; 53300: too many connections; none: the
     * pool's own.
     */
    private static boolean isOfTheConnection(@Nullable String state) {
        return state == null || state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(Duration.ofSeconds(5));
    }
}
