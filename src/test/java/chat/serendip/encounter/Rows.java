package chat.serendip.encounter;

import static java.util.Objects.requireNonNull;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Participant;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of encounters and seats without a database: what is left of a server when it ends. They decide as the
 * statements of {@code EncounterStore} and {@code SeatStore} do, of which {@code SeatRowsTest} has the proofs. Used by
 * one thread.
 */
public class Rows {

    private static final Duration TAIL = Duration.ofMinutes(10);

    private final Map<EncounterId, EncounterRecord> encounters = new HashMap<>();
    private final Map<AccountId, Seat> seats = new HashMap<>();

    /** Begins a run of the server, which writes behind: {@link Run#flush} stores what waits. */
    public Run run(Clock clock) {
        return new Run(clock);
    }

    /** Whether the row says that the encounter is over. */
    boolean isOver(EncounterRecord row) {
        return row.endedAt() != null;
    }

    /** The seat as it is read for a claim. */
    Seat read(Seat seat) {
        return seat;
    }

    /** The first end counts and is never taken back, and the greater count. */
    private EncounterRecord merged(EncounterRecord row, EncounterRecord later) {
        EncounterRecord end = isOver(row) ? row : later;
        return new EncounterRecord(
                row.id(),
                row.mode(),
                row.startedAt(),
                row.sharedInterests(),
                row.a(),
                row.b(),
                Math.max(row.messageCount(), later.messageCount()),
                end.endedAt(),
                end.endOfA(),
                end.endOfB(),
                List.of());
    }

    private void store(List<EncounterRecord> batch) {
        for (EncounterRecord record : batch) {
            encounters.merge(record.id(), record, this::merged);
            record.seats().forEach(seat -> seats.put(seat.account(), seat));
        }
    }

    private Optional<LiveEncounter> kept(AccountId who, Optional<EncounterId> resumed) {
        return Optional.ofNullable(seats.get(who))
                .filter(seat -> resumed.filter(seat.encounter()::equals).isPresent())
                .filter(seat -> {
                    Seat partners = seats.get(seat.partner());
                    EncounterRecord row = encounters.get(seat.encounter());
                    return partners != null
                            && partners.encounter().equals(seat.encounter())
                            && row != null
                            && !isOver(row);
                })
                .map(this::encounter);
    }

    private LiveEncounter encounter(Seat seat) {
        EncounterRecord row = requireNonNull(encounters.get(seat.encounter()));
        LiveEncounter encounter =
                new LiveEncounter(row.id(), row.mode(), row.startedAt(), row.sharedInterests(), row.a(), row.b());
        for (Participant one : List.of(row.a(), row.b())) {
            encounter.seat(read(requireNonNull(seats.get(one.account()))));
        }
        encounter.markTakenUp(row.messageCount());
        return encounter;
    }

    /** One run of the server, from its start to its end. */
    public final class Run implements Ledger {

        private final Clock clock;
        private final EncounterWriter writer = new EncounterWriter(Rows.this::store, 1_000, 200);
        private final LiveEncounters live;
        private final Set<AccountId> claimed = new HashSet<>();

        private Run(Clock clock) {
            this.clock = clock;
            this.live = new LiveEncounters(clock, TAIL, writer::put);
        }

        /** What this run has in its memory. */
        public LiveEncounters encounters() {
            return live;
        }

        @Override
        public Claim claim(AccountId who, Optional<EncounterId> resumed) {
            Optional<LiveEncounter> kept = kept(who, resumed);
            if (kept.isEmpty()) {
                seats.remove(who);
            }
            claimed.add(who);
            return new Claim(kept, List.of());
        }

        @Override
        public void begin(LiveEncounter encounter) {
            live.begin(encounter);
        }

        @Override
        public void ready() {}

        /** Stores what waits, as happens each half second, and before the server ends in order. */
        public void flush() {
            boolean unused = writer.flush();
        }

        /** Ends the encounters of the earlier run to which nobody came back. */
        public void endLeft() {
            encounters.replaceAll(
                    (id, row) -> isOver(row) || live.goOn().contains(id) || isClaimed(id) ? row : lost(row));
        }

        private boolean isClaimed(EncounterId id) {
            return claimed.stream()
                    .map(seats::get)
                    .anyMatch(seat -> seat != null && seat.encounter().equals(id));
        }

        private EncounterRecord lost(EncounterRecord row) {
            return new EncounterRecord(
                    row.id(),
                    row.mode(),
                    row.startedAt(),
                    row.sharedInterests(),
                    row.a(),
                    row.b(),
                    row.messageCount(),
                    clock.instant(),
                    EndReason.LOST,
                    EndReason.LOST,
                    List.of());
        }
    }
}
