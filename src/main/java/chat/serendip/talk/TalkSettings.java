package chat.serendip.talk;

import java.time.Duration;

/**
 * How long a talk waits.
 *
 * @param hold for a side whose connection was lost
 * @param media for how much longer, while the partner says that pictures or sound of that side come in
 * @param reload for a side whose client closed the socket itself
 * @param answer for the first sign of life after {@code met}
 * @param standstill how long holds stand still at most, while the server takes no sockets
 * @param restart for each side of a talk of before, after the server was started again and is ready
 */
public record TalkSettings(
        Duration hold, Duration media, Duration reload, Duration answer, Duration standstill, Duration restart) {

    public static final TalkSettings DEFAULT = new TalkSettings(
            Duration.ofSeconds(14),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofMinutes(2),
            Duration.ofSeconds(20));

    public TalkSettings {
        if (hold.isNegative()
                || media.isNegative()
                || reload.isNegative()
                || standstill.isNegative()
                || restart.isNegative()) {
            throw new IllegalArgumentException("a talk can't be held for a negative time");
        }
        if (answer.isNegative() || answer.isZero()) {
            throw new IllegalArgumentException("the time for the first sign of life must be positive");
        }
    }

    /** For how long a side is waited for that is absent for this reason. */
    Duration hold(Absence absence) {
        return switch (absence) {
            case LOST -> hold;
            case RELOADING -> reload;
            case RESTARTED -> restart;
        };
    }
}
