package chat.serendip.encounter;

import chat.serendip.kernel.Mode;
import java.time.LocalDate;

/** Something that is counted by the day, in UTC. */
sealed interface DayMark {

    /** That an encounter of this mode began. */
    record Meeting(LocalDate day, Mode mode) implements DayMark {}

    /** That somebody waited for about so many tenths of a second. */
    record Wait(LocalDate day, int tenths) implements DayMark {}
}
