package chat.serendip.encounter;

import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import chat.serendip.kernel.Participant;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of an encounter. Always complete: a later record makes up for an earlier one that was not stored.
 *
 * @param seats of its people while it goes on, as far as they are known; none once it is over
 */
record EncounterRecord(
        EncounterId id,
        Mode mode,
        Instant startedAt,
        List<String> sharedInterests,
        Participant a,
        Participant b,
        int messageCount,
        @Nullable Instant endedAt,
        @Nullable EndReason endOfA,
        @Nullable EndReason endOfB,
        List<Seat> seats) {}
