package chat.serendip.kernel;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Identifies one encounter. It is the only id that both partners know. */
public record EncounterId(UUID value) {

    private static final long MILLIS_MASK = (1L << 48) - 1;

    /**
     * A new id for an encounter that begins now: a UUID of version 7, whose first 48 bits are the time in milliseconds,
     * so that new rows are adjacent in an index. The other 74 bits are random. The id is no secret: every use of it
     * checks whose encounter it is.
     */
    public static EncounterId at(Instant now, RandomGenerator chance) {
        long millis = now.toEpochMilli() & MILLIS_MASK;
        long high = (millis << 16) | 0x7000 | (chance.nextLong() & 0xfff);
        long low = 0x8000_0000_0000_0000L | (chance.nextLong() >>> 2);
        return new EncounterId(new UUID(high, low));
    }

    /**
     * The id that a client sent as text.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static EncounterId parse(String text) {
        return new EncounterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
