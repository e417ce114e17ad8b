package chat.serendip.encounter;

import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import chat.serendip.kernel.Participant;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the server knows of an encounter at this moment, for one of its two people.
 *
 * @param endedAt absent while it goes on
 * @param me with the pseudonym under which the partner knows me
 * @param partner with the pseudonym under which I know them
 * @param takenUp whether it went on after a restart of the server: lines from before it are gone
 * @param lines the last ones, oldest first, at most fifty; none once they are forgotten
 */
public record EncounterSnapshot(
        EncounterId id,
        Mode mode,
        Instant startedAt,
        @Nullable Instant endedAt,
        Participant me,
        Participant partner,
        int messageCount,
        boolean takenUp,
        List<Line> lines) {}
