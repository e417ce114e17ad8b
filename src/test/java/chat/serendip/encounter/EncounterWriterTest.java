package chat.serendip.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncounterWriterTest {

    private final List<List<EncounterRecord>> stored = new ArrayList<>();
    private boolean databaseIsAway;
    private final EncounterWriter writer = new EncounterWriter(this::store, 5, 2);

    private void store(List<EncounterRecord> batch) {
        if (databaseIsAway) {
            throw new IllegalStateException("the database is away");
        }
        stored.add(List.copyOf(batch));
    }

    private static LiveEncounter ended(LiveEncounter encounter) {
        Encounters.end(encounter, EndReason.LEFT, Encounters.START);
        return encounter;
    }

    @Test
    void what_waits_is_stored_in_batches_and_in_order() {
        List<EncounterRecord> records = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            EncounterRecord record = Encounters.ofAnnAndBob().record();
            records.add(record);
            writer.put(record);
        }
        assertThat(writer.flush()).isTrue();
        assertThat(stored).containsExactly(records.subList(0, 2), records.subList(2, 4), records.subList(4, 5));
        assertThat(writer.waiting()).isZero();
    }

    @Test
    void an_encounter_that_ends_before_it_was_stored_is_stored_once() {
        LiveEncounter encounter = Encounters.ofAnnAndBob();
        writer.put(encounter.record());
        writer.put(ended(encounter).record());
        writer.flush();
        assertThat(stored).hasSize(1);
        assertThat(stored.get(0))
                .hasSize(1)
                .first()
                .satisfies(record -> assertThat(record.endOfA()).isEqualTo(EndReason.LEFT));
    }

    @Test
    void while_the_database_is_away_records_wait_and_nothing_is_lost() {
        writer.put(Encounters.ofAnnAndBob().record());
        databaseIsAway = true;
        assertThat(writer.flush()).isFalse();
        assertThat(writer.waiting()).isEqualTo(1);
        databaseIsAway = false;
        assertThat(writer.flush()).isTrue();
        assertThat(stored).hasSize(1);
    }

    @Test
    void a_full_queue_turns_newcomers_away_and_counts_them_but_takes_the_end_of_what_it_has() {
        LiveEncounter first = Encounters.ofAnnAndBob();
        writer.put(first.record());
        for (int i = 1; i < 5; i++) {
            writer.put(Encounters.ofAnnAndBob().record());
        }
        LiveEncounter late = Encounters.ofAnnAndBob();
        assertThat(writer.put(late.record())).isFalse();
        assertThat(writer.turnedAway()).isEqualTo(1);
        assertThat(writer.put(ended(first).record())).isTrue();
        writer.flush();
        assertThat(writer.put(ended(late).record())).isTrue();
        writer.flush();
        assertThat(stored.get(stored.size() - 1).get(0).id()).isEqualTo(late.id());
    }

    @Test
    void a_newer_record_that_came_while_the_older_was_being_stored_is_stored_too() {
        LiveEncounter encounter = Encounters.ofAnnAndBob();
        EncounterWriter[] itself = new EncounterWriter[1];
        itself[0] = new EncounterWriter(
                batch -> {
                    stored.add(List.copyOf(batch));
                    if (stored.size() == 1) {
                        itself[0].put(ended(encounter).record());
                    }
                },
                5,
                2);
        itself[0].put(encounter.record());
        itself[0].flush();
        assertThat(stored).hasSize(2);
        assertThat(itself[0].waiting()).isZero();
    }
}
