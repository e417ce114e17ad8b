package chat.serendip.moderation.audit.chain;

import java.util.List;
import java.util.OptionalLong;

/**
 * The result of a verification.
 *
 * @param newest the head: the newest entry that was read
 * @param faults the first faults, in the order in which they were found; none if the chain is intact
 */
public record VerificationResult(ChainHead newest, List<ChainFault> faults) {

    /** Whether every entry is as it was written, and none is missing. */
    public boolean intact() {
        return faults.isEmpty();
    }

    /** The number of the newest entry. */
    public long entries() {
        return newest.entries();
    }

    /** The number of the first entry that is not as it was written. */
    public OptionalLong brokenAt() {
        return faults.stream().mapToLong(ChainFault::entry).findFirst();
    }

    /** The result in words, one fault a line. */
    public List<String> lines() {
        return intact()
                ? List.of("The audit log is intact: " + entries() + " entries, none altered, removed or inserted.")
                : faults.stream().map(ChainFault::toString).toList();
    }
}
