package chat.serendip.encounter;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import chat.serendip.kernel.Participant;
import chat.serendip.platform.database.ServerLock;
import chat.serendip.platform.job.Threads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Creates encounters without sockets. */
@ApplicationScoped
public class EncounterPersistenceProbe {

    private final EncounterStore store;
    private final Threads threads;
    private final Clock clock;
    private final Node node;
    private final ServerLock lock;

    @Inject
    public EncounterPersistenceProbe(EncounterStore store, Threads threads, Clock clock, Node node, ServerLock lock) {
        this.store = store;
        this.node = node;
        this.lock = lock;
        this.threads = threads;
        this.clock = clock;
    }

    /** Stores an encounter of the two that ended just now. */
    public EncounterId met(AccountId one, AccountId other) {
        LiveEncounter encounter = encounter(one, other);
        encounter.end(one, EndReason.LEFT, clock.instant());
        encounter.end(other, EndReason.PARTNER_LEFT, clock.instant());
        store.save(node.id(), List.of(encounter.record()));
        return encounter.id();
    }

    /** With its own persistence: the two meet twice, one encounter ends, and then the server stops at once. */
    public void meetTwiceLeaveOnceAndStop(AccountId one, AccountId other) {
        EncounterPersistence own =
                new EncounterPersistence(clock, store, node, lock, threads, Duration.ofMinutes(1), 10);
        LiveEncounters encounters = own.encounters();
        EncounterId left = begin(encounters, one, other);
        encounters.end(left, one, EndReason.LEFT);
        encounters.end(left, other, EndReason.PARTNER_LEFT);
        begin(encounters, one, other);
        own.end(this);
    }

    private EncounterId begin(LiveEncounters encounters, AccountId one, AccountId other) {
        LiveEncounter encounter = encounter(one, other);
        encounters.begin(encounter);
        return encounter.id();
    }

    private LiveEncounter encounter(AccountId one, AccountId other) {
        return new LiveEncounter(
                new EncounterId(UUID.randomUUID()),
                Mode.TEXT,
                clock.instant(),
                List.of(),
                new Participant(one, "A"),
                new Participant(other, "B"));
    }
}
