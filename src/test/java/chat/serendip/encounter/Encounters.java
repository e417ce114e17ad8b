package chat.serendip.encounter;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import chat.serendip.kernel.Participant;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Encounters for tests. */
final class Encounters {

    static final Instant START = Instant.parse("2026-11-22T21:00:00Z");
    static final AccountId ANN = AccountId.random();
    static final AccountId BOB = AccountId.random();

    private Encounters() {}

    static LiveEncounter ofAnnAndBob() {
        return new LiveEncounter(
                new EncounterId(UUID.randomUUID()),
                Mode.TEXT,
                START,
                List.of("jazz"),
                new Participant(ANN, "Amber Otter"),
                new Participant(BOB, "Quiet Owl"));
    }

    static Seat seatOf(AccountId account, LiveEncounter encounter) {
        return new Seat(
                account,
                encounter.id(),
                encounter.partnerOf(account).orElseThrow().account(),
                account.equals(ANN),
                List.of("jazz"),
                List.of("en"));
    }

    /** Ends it for both. */
    static void end(LiveEncounter encounter, EndReason reason, Instant at) {
        encounter.end(ANN, reason, at);
        encounter.end(BOB, reason, at);
    }
}
