package chat.serendip.statistics;

import chat.serendip.kernel.Mode;
import java.time.LocalDate;

/** Something that is counted by the day, in UTC. */
sealed interface DailyEvent {

    /** An encounter of this mode began. */
    record EncounterBegan(LocalDate day, Mode mode) implements DailyEvent {}

    /**
     * A seeker's wait ended.
     *
     * @param tenths how long it was, rounded, in tenths of a second
     */
    record WaitEnded(LocalDate day, int tenths) implements DailyEvent {}
}
