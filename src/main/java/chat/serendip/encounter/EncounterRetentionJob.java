package chat.serendip.encounter;

import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.EncountersUnderReview;
import chat.serendip.platform.job.RetentionJob;
import chat.serendip.platform.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Deletes encounters some months after their end, except those that moderators still need. */
@ApplicationScoped
class EncounterRetentionJob implements RetentionJob {

    private static final int BATCH = 1_000;

    private final EncounterStore store;
    private final EncountersUnderReview review;
    private final Clock clock;
    private final Duration kept;

    /** @param kept how long after its end an encounter is kept */
    @Inject
    EncounterRetentionJob(
            EncounterStore store,
            EncountersUnderReview review,
            Clock clock,
            @ConfigProperty(name = "serendip.encounter.history") Duration kept) {
        if (kept.isNegative() || kept.isZero()) {
            throw new IllegalArgumentException("serendip.encounter.history must be longer than nothing");
        }
        this.store = store;
        this.review = review;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "old encounters";
    }

    @Override
    public void run() {
        Instant before = clock.instant().minus(kept);
        Optional<Cursor> after = Optional.of(new Cursor(Instant.EPOCH, new UUID(0, 0)));
        while (after.isPresent()) {
            List<Cursor> old = store.endedBefore(before, after.get(), BATCH);
            store.forget(dispensable(old));
            after = old.size() < BATCH ? Optional.empty() : Optional.of(old.get(old.size() - 1));
        }
    }

    private Set<EncounterId> dispensable(List<Cursor> old) {
        Set<EncounterId> ids =
                old.stream().map(cursor -> new EncounterId(cursor.id())).collect(Collectors.toCollection(HashSet::new));
        ids.removeAll(review.among(ids));
        return ids;
    }
}
