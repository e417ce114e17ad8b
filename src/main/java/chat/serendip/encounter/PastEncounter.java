package chat.serendip.encounter;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An encounter in one's own history, as REST shows it.
 *
 * @param endedAt absent while it goes on
 * @param endReason how it ended for me, absent while it goes on
 * @param pseudonym the partner's
 * @param blocked whether I have blocked the partner since
 * @param reported whether I reported it
 */
public record PastEncounter(
        String id,
        String mode,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        String pseudonym,
        List<String> sharedInterests,
        int messageCount,
        boolean blocked,
        boolean reported) {}
