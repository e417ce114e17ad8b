package chat.serendip.kernel;

import java.util.Collection;
import java.util.Set;

/** Port: which of some encounters one account has reported. The report room answers; the history of encounters asks. */
@FunctionalInterface
public interface EncountersReported {

    /** Those of {@code encounters} that {@code me} has reported. */
    Set<EncounterId> among(AccountId me, Collection<EncounterId> encounters);
}
