package chat.serendip.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a failed start in the log of a starting server: if the WAR can't be deployed, Payara goes on without it, and
 * nothing but the log distinguishes that from a slow start. One thread writes, many may read.
 */
final class StartLog {
    private static final Pattern SEVERE = Pattern.compile("\\S+ SEVERE \\S+ (.+)");
    private static final Pattern GIVEN_UP = Pattern.compile("Exception while (loading|deploying) the app");

    private volatile @Nullable String reason;
    private volatile boolean givenUp;

    /** Adds the next line. */
    void add(String line) {
        Matcher severe = SEVERE.matcher(line);
        if (reason == null && severe.matches()) {
            reason = severe.group(1);
        }
        givenUp |= GIVEN_UP.matcher(line).find();
    }

    /** Whether the server goes on without the WAR. */
    boolean hasGivenUp() {
        return givenUp;
    }

    /** The first severe message; later ones mostly follow from it. */
    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
