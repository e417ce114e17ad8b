package chat.serendip.encounter;

import static chat.serendip.encounter.Encounters.ANN;
import static chat.serendip.encounter.Encounters.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.platform.ManualClock;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveEncountersTest {

    private final ManualClock clock = new ManualClock(Encounters.START);
    private final List<EncounterRecord> written = new ArrayList<>();
    private final LiveEncounters encounters = new LiveEncounters(clock, Duration.ofMinutes(10), written::add);

    @Test
    void beginning_and_end_are_written_and_only_the_running_ones_count_as_live() {
        LiveEncounter encounter = begin();
        assertThat(encounters.live()).isEqualTo(1);
        encounters.end(encounter.id(), ANN, EndReason.LEFT);
        assertThat(encounters.live()).isEqualTo(1);
        encounters.end(encounter.id(), BOB, EndReason.PARTNER_LEFT);
        assertThat(encounters.live()).isZero();
        assertThat(written).hasSize(2);
        assertThat(written.get(1).endOfB()).isEqualTo(EndReason.PARTNER_LEFT);
        assertThat(written.get(1).seats()).isEmpty();
    }

    @Test
    void the_seats_of_both_are_written_and_told_for_as_long_as_it_goes_on() {
        LiveEncounter encounter = begin();
        Seat anns = Encounters.seatOf(ANN, encounter);
        assertThat(written.get(0).seats()).containsExactlyInAnyOrder(anns, Encounters.seatOf(BOB, encounter));
        assertThat(encounters.seatOf(ANN)).hasValue(anns);
        assertThat(encounters.goOn()).containsExactly(encounter.id());
        encounters.end(encounter.id(), ANN, EndReason.LEFT);
        LiveEncounter next = begin();
        encounters.end(encounter.id(), BOB, EndReason.PARTNER_LEFT);
        assertThat(encounters.seatOf(ANN)).hasValue(Encounters.seatOf(ANN, next));
        assertThat(encounters.seatOf(BOB)).as("of the next one").hasValue(Encounters.seatOf(BOB, next));
    }

    @Test
    void what_is_taken_up_after_a_restart_is_there_once_for_both_and_writes_nothing_before_its_end() {
        LiveEncounter rows = Encounters.ofAnnAndBob();
        rows.seat(Encounters.seatOf(ANN, rows));
        rows.seat(Encounters.seatOf(BOB, rows));
        rows.markTakenUp(7);
        assertThat(encounters.takeUp(rows)).containsSame(rows);
        LiveEncounter again = new LiveEncounter(
                rows.id(),
                rows.mode(),
                Encounters.START,
                List.of(),
                rows.partnerOf(BOB).orElseThrow(),
                rows.partnerOf(ANN).orElseThrow());
        assertThat(encounters.takeUp(again)).containsSame(rows);
        assertThat(encounters.live()).isEqualTo(1);
        assertThat(written).isEmpty();
        assertThat(rows.say(ANN, "again", null, clock.instant()).number()).isEqualTo(8);
        encounters.end(rows.id(), ANN, EndReason.LEFT);
        encounters.end(rows.id(), BOB, EndReason.PARTNER_LEFT);
        assertThat(written)
                .singleElement()
                .satisfies(end -> assertThat(end.messageCount()).isEqualTo(8));
    }

    private LiveEncounter begin() {
        LiveEncounter encounter = Encounters.ofAnnAndBob();
        encounter.seat(Encounters.seatOf(ANN, encounter));
        encounter.seat(Encounters.seatOf(BOB, encounter));
        encounters.begin(encounter);
        encounters.begin(encounter);
        return encounter;
    }

    @Test
    void the_recent_lines_outlive_the_end_by_ten_minutes_and_no_more() {
        LiveEncounter encounter = begin();
        encounter.say(ANN, "hello", null, clock.instant());
        clock.advance(Duration.ofHours(3));
        encounters.forget();
        assertThat(encounters.find(encounter.id())).isPresent();
        encounters.end(encounter.id(), ANN, EndReason.LEFT);
        encounters.end(encounter.id(), BOB, EndReason.PARTNER_LEFT);
        clock.advance(Duration.ofMinutes(10));
        encounters.forget();
        assertThat(encounters.find(encounter.id())).isPresent();
        assertThat(encounters.partnerOf(ANN, encounter.id())).isPresent();
        assertThat(encounters.partnerOf(AccountId.random(), encounter.id())).isEmpty();
        clock.advance(Duration.ofMillis(1));
        encounters.forget();
        assertThat(encounters.find(encounter.id())).isEmpty();
    }

    @Test
    void nothing_holds_a_line_of_an_encounter_that_is_forgotten() {
        LiveEncounter encounter = begin();
        EncounterId id = encounter.id();
        WeakReference<String> line = saidIn(encounter);
        encounters.end(id, ANN, EndReason.LEFT);
        encounters.end(id, BOB, EndReason.PARTNER_LEFT);
        encounter = null;
        System.gc();
        assertThat(line.get()).isEqualTo("never reported");
        clock.advance(Duration.ofMinutes(10).plusMillis(1));
        encounters.forget();
        assertThat(encounters.find(id)).isEmpty();
        for (int i = 0; i < 100 && !line.refersTo(null); i++) {
            System.gc();
        }
        assertThat(line.refersTo(null)).isTrue();
    }

    private WeakReference<String> saidIn(LiveEncounter encounter) {
        String text = String.join(" ", "never", "reported");
        encounter.say(BOB, text, null, clock.instant());
        return new WeakReference<>(text);
    }

    @Test
    void what_is_recalled_is_the_encounter_as_it_is_for_its_two_people_only() {
        LiveEncounter encounter = begin();
        encounter.say(BOB, "hello", null, clock.instant());
        EncounterSnapshot running = encounter.snapshotFor(BOB).orElseThrow();
        assertThat(running.endedAt()).isNull();
        assertThat(running.me().pseudonym()).isEqualTo("Quiet Owl");
        assertThat(running.partner().account()).isEqualTo(ANN);
        assertThat(running.lines()).extracting(Line::text).containsExactly("hello");
        encounter.say(ANN, "too late to be in it", null, clock.instant());
        assertThat(running.lines()).hasSize(1);
        assertThat(running.messageCount()).isEqualTo(1);
        encounters.end(encounter.id(), ANN, EndReason.LOST);
        encounters.end(encounter.id(), BOB, EndReason.LOST);
        assertThat(encounter.snapshotFor(ANN).orElseThrow().endedAt()).isEqualTo(clock.instant());
        assertThat(encounter.snapshotFor(AccountId.random())).isEmpty();
    }
}
