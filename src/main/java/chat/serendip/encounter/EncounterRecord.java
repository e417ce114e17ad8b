package chat.serendip.encounter;

import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import chat.serendip.kernel.Party;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is stored of an encounter. Always the whole of it: a later record replaces an earlier one that never arrived. */
record EncounterRecord(
        EncounterId id,
        Mode mode,
        Instant startedAt,
        List<String> sharedInterests,
        Party a,
        Party b,
        int messageCount,
        @Nullable Instant endedAt,
        @Nullable EndReason endOfA,
        @Nullable EndReason endOfB) {}
