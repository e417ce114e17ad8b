package chat.serendip.talk;

import static java.util.Objects.requireNonNull;

import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.PartedReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The laws of a talk, written as plainly as possible and independent of its code: a log of all that happened, from which
 * follows what each socket has to be told, and when a talk ends by itself.
 */
final class TalkLaws {

    /** Throws an error that names the law, if it is broken. */
    static void law(boolean kept, String law) {
        if (!kept) {
            throw new AssertionError("broken: " + law);
        }
    }

    /** What happened in a talk to the descriptions of its two sides. */
    private record Entry(
            SimulatedClient by, What what, @Nullable SentDescription description) {}

    private enum What {
        DESCRIBED,
        BEGAN_ANEW,
        SAW_MEDIA
    }

    /** One side, as the laws see it. */
    private static final class Seat {
        @Nullable
        SimulatedSocket socket;

        Absence why = Absence.LOST;
        long absentSince;
        boolean heard;
        boolean media;
        boolean told;

        /** Whether the partner has begun anew since this side signalled last: what it was told may have been lost. */
        boolean missesBeginning;
    }

    private final TalkSettings settings;
    private final Map<SimulatedClient, Seat> seats = new LinkedHashMap<>();
    private final List<Entry> log = new ArrayList<>();
    private final Map<SimulatedSocket, List<TalkEvent>> expected = new HashMap<>();
    private @Nullable EncounterId encounter;
    private long metAt;

    TalkLaws(TalkSettings settings) {
        this.settings = settings;
    }

    boolean isAbout(@Nullable EncounterId id) {
        return id != null && id.equals(encounter);
    }

    /** Whether this side's talk goes on, as far as this side has been told. */
    boolean goesOnFor(SimulatedClient client) {
        Seat seat = seats.get(client);
        return seat != null && !seat.told;
    }

    boolean isSpokenForBy(SimulatedSocket socket) {
        return goesOnFor(socket.client) && seat(socket.client).socket == socket;
    }

    void begins(
            Meeting meeting,
            Map<SimulatedClient, Introduction> introductions,
            Function<SimulatedClient, Optional<SimulatedSocket>> newest,
            long now,
            long held) {
        encounter = meeting.encounter();
        metAt = now;
        seats.clear();
        log.clear();
        introductions.forEach((client, introduction) -> {
            Seat seat = new Seat();
            seat.socket = newest.apply(client).orElse(null);
            seat.absentSince = held;
            seats.put(client, seat);
            expect(seat, new TalkEvent.Met(meeting, introduction));
        });
    }

    void isGone(SimulatedSocket socket, long held) {
        if (isSpokenForBy(socket)) {
            listen(socket.client);
            Seat seat = seat(socket.client);
            seat.socket = null;
            seat.media = false;
            seat.why = socket.why;
            seat.absentSince = held;
            expect(partner(socket.client), new TalkEvent.Away(id(), socket.why));
        }
    }

    void resumes(SimulatedSocket socket, boolean anew, Meeting meeting, Introduction introduction) {
        Seat seat = seat(socket.client);
        Seat partner = partner(socket.client);
        seat.socket = socket;
        seat.heard = true;
        seat.media = false;
        if (anew) {
            log.add(new Entry(socket.client, What.BEGAN_ANEW, null));
        }
        expect(
                seat,
                new TalkEvent.Resumed(
                        meeting, introduction, partner.socket == null ? Optional.of(partner.why) : Optional.empty()));
        owed(socket.client).ifPresent(description -> expect(seat, new TalkEvent.Signal(description.message())));
        if (seat.missesBeginning) {
            expect(seat, new TalkEvent.Returned(id(), true, OptionalInt.empty()));
            if (partner.socket == null) {
                expect(seat, new TalkEvent.Away(id(), partner.why));
            }
        }
        partner.missesBeginning |= anew;
        expect(partner, new TalkEvent.Returned(id(), anew, OptionalInt.empty()));
    }

    void describes(SimulatedClient by, SentDescription description) {
        log.add(new Entry(by, What.DESCRIBED, description));
        seat(by).missesBeginning = false;
        expect(partner(by), new TalkEvent.Signal(description.message()));
    }

    void tellsMedia(SimulatedSocket socket, boolean comesIn) {
        if (isSpokenForBy(socket)) {
            seat(socket.client).media = comesIn;
            if (comesIn) {
                log.add(new Entry(socket.client, What.SAW_MEDIA, null));
            }
        }
    }

    void parts(SimulatedClient client, PartedReason reason) {
        if (goesOnFor(client)) {
            expect(seat(client), new TalkEvent.Parted(id(), reason));
            seat(client).told = true;
        }
    }

    /** Whether the talk has waited long enough for this side. */
    boolean isDue(SimulatedClient client, long now, long held) {
        listen(client);
        Seat seat = seat(client);
        if (!seat.heard) {
            return now - metAt >= settings.answer().toNanos();
        }
        long hold = seat.why == Absence.RELOADING
                ? settings.reload().toNanos()
                : settings.hold().toNanos()
                        + (partner(client).media ? settings.media().toNanos() : 0);
        return seat.socket == null && held - seat.absentSince >= hold;
    }

    /** Compares what sockets were told since the last time with what they had to be told. */
    void check(Map<SimulatedSocket, List<TalkEvent>> told) {
        for (Class<?> kind : List.of(
                TalkEvent.Met.class,
                TalkEvent.Resumed.class,
                TalkEvent.Returned.class,
                TalkEvent.Away.class,
                TalkEvent.Signal.class,
                TalkEvent.Parted.class)) {
            law(of(kind, told).equals(of(kind, expected)), "each socket is told rightly: " + kind.getSimpleName());
        }
        law(told.equals(expected), "each socket is told in the right order");
        expected.clear();
    }

    private static Map<SimulatedSocket, List<TalkEvent>> of(Class<?> kind, Map<SimulatedSocket, List<TalkEvent>> told) {
        Map<SimulatedSocket, List<TalkEvent>> some = new HashMap<>();
        told.forEach((socket, events) -> {
            List<TalkEvent> ofKind = events.stream().filter(kind::isInstance).toList();
            if (!ofKind.isEmpty()) {
                some.put(socket, ofKind);
            }
        });
        return some;
    }

    /**
     * The partner's last description that this side has not dealt with. An offer is dealt with by an answer; any other
     * by an offer of one's own, and by media that come in. Whoever begins anew knows nothing of what was before, but may
     * still answer an offer; and nothing that it sent before can be answered to it.
     */
    private Optional<SentDescription> owed(SimulatedClient to) {
        SentDescription owed = null;
        for (Entry entry : log) {
            SentDescription said = entry.description();
            if (said != null && entry.by() != to) {
                owed = said.kind() == SentDescription.Kind.ROLLBACK ? null : said;
            } else if (owed != null && dealsWith(owed, entry, entry.by() == to)) {
                owed = null;
            }
        }
        return Optional.ofNullable(owed);
    }

    private static boolean dealsWith(SentDescription owed, Entry entry, boolean mine) {
        boolean isOffer = owed.kind() == SentDescription.Kind.OFFER;
        return switch (entry.what()) {
            case BEGAN_ANEW -> !mine || !isOffer;
            case SAW_MEDIA -> mine && owed.kind() == SentDescription.Kind.ANSWER;
            case DESCRIBED -> {
                SentDescription said = requireNonNull(entry.description());
                yield isOffer
                        ? said.kind() == SentDescription.Kind.ANSWER && said.connection() == owed.connection()
                        : said.kind() == SentDescription.Kind.OFFER;
            }
        };
    }

    private void listen(SimulatedClient client) {
        Seat seat = seat(client);
        if (seat.socket != null && seat.socket.heardAt > metAt) {
            seat.heard = true;
        }
    }

    private void expect(Seat seat, TalkEvent event) {
        SimulatedSocket socket = seat.socket;
        if (socket != null && !seat.told) {
            expected.computeIfAbsent(socket, any -> new ArrayList<>()).add(event);
        }
    }

    private EncounterId id() {
        return requireNonNull(encounter);
    }

    private Seat seat(SimulatedClient client) {
        return requireNonNull(seats.get(client));
    }

    private Seat partner(SimulatedClient client) {
        return seats.entrySet().stream()
                .filter(entry -> entry.getKey() != client)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
