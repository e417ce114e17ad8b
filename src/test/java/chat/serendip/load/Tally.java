package chat.serendip.load;

import java.util.HashMap;
import java.util.Map;

/** Counters and times of one run, for all its people. Used by the driver's one thread. */
final class Tally {

    final Latencies seekToMet = new Latencies();
    final Latencies relay = new Latencies();

    /** How many people each encounter was announced to; counted only if people don't exchange signals. */
    final Map<String, Integer> announced = new HashMap<>();

    int ready;
    int met;
    int pairs;
    int missing;
    int lost;
    String trouble = "";

    /** Whether people seek again when they have parted. */
    boolean repeating;

    /** Whether people exchange signals and leave, or only meet. */
    boolean exchanging = true;

    void clear() {
        seekToMet.clear();
        relay.clear();
        announced.clear();
        met = 0;
        pairs = 0;
        missing = 0;
    }
}
