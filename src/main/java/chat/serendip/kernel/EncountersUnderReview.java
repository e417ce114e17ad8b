package chat.serendip.kernel;

import java.util.Collection;
import java.util.Set;

/** Port: which of some encounters moderators still need. Moderation answers; the deletion of old encounters asks. */
@FunctionalInterface
public interface EncountersUnderReview {

    /** Those of {@code encounters} about which there is a report whose case is open, or is kept by a legal hold. */
    Set<EncounterId> among(Collection<EncounterId> encounters);
}
