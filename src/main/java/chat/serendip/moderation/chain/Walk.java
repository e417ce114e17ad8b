package chat.serendip.moderation.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Goes along the log, entry by entry, and notes what is wrong. It knows entries by what their hash should cover, and nothing
 * of where they come from. For one thread, once.
 */
final class Walk {

    /** Further ones would mostly follow from the first. */
    private static final int MOST_FAULTS = 20;

    private final Map<Long, String> witnesses;
    private final MessageDigest sha = sha();
    private final List<Fault> faults = new ArrayList<>();
    private Head last = Head.NONE;

    /** @param witnesses hashes that were noted elsewhere, by the numbers of their entries */
    Walk(Map<Long, String> witnesses) {
        this.witnesses = witnesses;
    }

    /**
     * The next entry, in the order of their numbers.
     *
     * @param line what its hash covers besides the hash of the one before
     */
    void step(long entry, byte[] previous, byte[] found, String line) {
        long expected = last.entries() + 1;
        String hash = HexFormat.of().formatHex(found);
        boolean sound = Arrays.equals(found, hashOf(previous, line));
        if (entry > expected) {
            note(expected, Fault.Kind.REMOVED);
        } else if (entry < expected) {
            note(entry, Fault.Kind.INSERTED);
        } else if (sound && !HexFormat.of().formatHex(previous).equals(last.hash())) {
            // the later one still says what hash the earlier one had
            note(Math.max(1, last.entries()), Fault.Kind.REPLACED);
        }
        if (!sound) {
            note(entry, Fault.Kind.ALTERED);
        } else if (!hash.equals(witnesses.getOrDefault(entry, hash))) {
            note(entry, Fault.Kind.REPLACED);
        }
        last = new Head(entry, hash);
    }

    /** The log ends here, and should end at that head. */
    Verdict end(Head head) {
        if (last.entries() < head.entries()) {
            note(last.entries() + 1, Fault.Kind.REMOVED);
        } else if (last.entries() > head.entries()) {
            note(head.entries() + 1, Fault.Kind.INSERTED);
        } else if (!head.equals(last)) {
            note(last.entries(), Fault.Kind.REPLACED);
        }
        witnesses.keySet().stream()
                .filter(entry -> entry > Math.max(last.entries(), head.entries()))
                .sorted()
                .limit(1)
                .forEach(entry -> note(last.entries() + 1, Fault.Kind.REMOVED));
        return new Verdict(last, List.copyOf(faults));
    }

    private void note(long entry, Fault.Kind kind) {
        if (faults.size() < MOST_FAULTS && faults.stream().noneMatch(fault -> fault.entry() == entry)) {
            faults.add(new Fault(entry, kind));
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
