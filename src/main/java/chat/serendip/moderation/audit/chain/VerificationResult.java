package chat.serendip.moderation.audit.chain;

import java.util.List;
import java.util.OptionalLong;

/**
 * What verifying found.
 *
 * @param newest how far the log has come
 * @param faults the first of them, in the order of the entries; none if the chain holds
 */
public record VerificationResult(ChainHead newest, List<ChainFault> faults) {

    /** Whether every entry is as it was written, and none is missing. */
    public boolean intact() {
        return faults.isEmpty();
    }

    /** How many entries the log has had. */
    public long entries() {
        return newest.entries();
    }

    /** The first entry that is not as it was written. */
    public OptionalLong brokenAt() {
        return faults.stream().mapToLong(ChainFault::entry).findFirst();
    }

    /** It in words, a line each. */
    public List<String> lines() {
        return intact()
                ? List.of("The audit log is intact: " + entries() + " entries, none altered, removed or inserted.")
                : faults.stream().map(ChainFault::toString).toList();
    }
}
