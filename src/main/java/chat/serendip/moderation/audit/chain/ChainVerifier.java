package chat.serendip.moderation.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Reads the log entry by entry and collects faults. Of an entry it takes the text that its hash should cover, and
 * doesn't know where it comes from. For one thread and one verification.
 */
final class ChainVerifier {

    /** How many faults are collected at most: further ones would mostly follow from the first. */
    private static final int MOST_FAULTS = 20;

    private final Map<Long, String> checkpoints;
    private final MessageDigest sha = sha();
    private final List<ChainFault> faults = new ArrayList<>();
    private ChainHead last = ChainHead.NONE;

    /** @param checkpoints hashes that were noted elsewhere, by entry number */
    ChainVerifier(Map<Long, String> checkpoints) {
        this.checkpoints = checkpoints;
    }

    /**
     * Verifies the next entry; entries come in the order of their numbers.
     *
     * @param previous the hash of the entry before, as this entry stores it
     * @param found this entry's stored hash
     * @param line the text that the hash covers besides the hash of the entry before
     */
    void step(long entry, byte[] previous, byte[] found, String line) {
        long expected = last.entries() + 1;
        String hash = HexFormat.of().formatHex(found);
        boolean sound = Arrays.equals(found, hashOf(previous, line));
        if (entry > expected) {
            note(expected, ChainFault.Kind.REMOVED);
        } else if (entry < expected) {
            note(entry, ChainFault.Kind.INSERTED);
        } else if (sound && !HexFormat.of().formatHex(previous).equals(last.hash())) {
            // this entry still stores the hash that the entry before had
            note(Math.max(1, last.entries()), ChainFault.Kind.REPLACED);
        }
        if (!sound) {
            note(entry, ChainFault.Kind.ALTERED);
        } else if (!hash.equals(checkpoints.getOrDefault(entry, hash))) {
            note(entry, ChainFault.Kind.REPLACED);
        }
        last = new ChainHead(entry, hash);
    }

    /** Ends the verification: the log has no further entry, and should end at that head. */
    VerificationResult end(ChainHead chainHead) {
        if (last.entries() < chainHead.entries()) {
            note(last.entries() + 1, ChainFault.Kind.REMOVED);
        } else if (last.entries() > chainHead.entries()) {
            note(chainHead.entries() + 1, ChainFault.Kind.INSERTED);
        } else if (!chainHead.equals(last)) {
            note(last.entries(), ChainFault.Kind.REPLACED);
        }
        checkpoints.keySet().stream()
                .filter(entry -> entry > Math.max(last.entries(), chainHead.entries()))
                .sorted()
                .limit(1)
                .forEach(entry -> note(last.entries() + 1, ChainFault.Kind.REMOVED));
        faults.sort(Comparator.comparingLong(ChainFault::entry));
        return new VerificationResult(last, List.copyOf(faults));
    }

    private void note(long entry, ChainFault.Kind kind) {
        if (faults.size() < MOST_FAULTS && faults.stream().noneMatch(chainFault -> chainFault.entry() == entry)) {
            faults.add(new ChainFault(entry, kind));
        }
    }

    private byte[] hashOf(byte[] previous, String line) {
        sha.update(previous);
        return sha.digest(line.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
