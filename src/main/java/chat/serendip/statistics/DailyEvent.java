package chat.serendip.statistics;

import chat.serendip.kernel.Mode;
import java.time.LocalDate;

/** Something that is counted by the day, in UTC. */
sealed interface DailyEvent {

    /** That an encounter of this mode began. */
    record EncounterBegan(LocalDate day, Mode mode) implements DailyEvent {}

    /** That somebody waited for about so many tenths of a second. */
    record WaitEnded(LocalDate day, int tenths) implements DailyEvent {}
}
