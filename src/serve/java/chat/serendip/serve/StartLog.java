package chat.serendip.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the log of a starting server tells: Payara stays up without the WAR when that can't be deployed, and no other sign
 * of it can be told from a start that takes its time. One thread writes, many may ask.
 */
final class StartLog {
    private static final Pattern SEVERE = Pattern.compile("\\S+ SEVERE \\S+ (.+)");
    private static final Pattern GIVEN_UP = Pattern.compile("Exception while (loading|deploying) the app");

    private volatile @Nullable String reason;
    private volatile boolean givenUp;

    /** Takes the next line. */
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

    /** The first thing that was bad enough; what follows is mostly its consequence. */
    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
