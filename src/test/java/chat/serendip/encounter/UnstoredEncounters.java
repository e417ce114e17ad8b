package chat.serendip.encounter;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import chat.serendip.kernel.Participant;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Live encounters without a database, for tests of other rooms. */
public final class UnstoredEncounters {

    private UnstoredEncounters() {}

    public static LiveEncounters with(Clock clock) {
        return new LiveEncounters(clock, Duration.ofMinutes(10), written -> {});
    }

    /** An encounter of these two that an earlier run of the server left running, as it is read from its rows. */
    public static LiveEncounter left(AccountId one, AccountId other) {
        LiveEncounter left = new LiveEncounter(
                new EncounterId(UUID.randomUUID()),
                Mode.TEXT,
                Encounters.START,
                List.of(),
                new Participant(one, "Amber Otter"),
                new Participant(other, "Quiet Owl"));
        left.seat(new Seat(one, left.id(), other, true, List.of(), List.of()));
        left.seat(new Seat(other, left.id(), one, false, List.of(), List.of()));
        left.markTakenUp(0);
        return left;
    }

    /** The same, read once more. */
    public static LiveEncounter left(LiveEncounter first) {
        EncounterRecord record = first.record();
        LiveEncounter again = new LiveEncounter(
                record.id(), record.mode(), record.startedAt(), record.sharedInterests(), record.a(), record.b());
        record.seats().forEach(again::seat);
        again.markTakenUp(0);
        return again;
    }
}
