package chat.serendip.moderation.cases;

import chat.serendip.platform.paging.CursorCodec;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A position in the queue: by severity, then score, then age; ids break ties. */
public record QueueCursor(int severity, long score, Instant openedAt, UUID id) {

    /** The position before the first case. */
    private static final QueueCursor START =
            new QueueCursor(Integer.MAX_VALUE, Long.MAX_VALUE, Instant.EPOCH, new UUID(0, 0));

    /**
     * The cursor that a client names, or the start if it names none.
     *
     * @throws chat.serendip.platform.Invalid if it isn't a cursor that this server made
     */
    public static QueueCursor parse(@Nullable String text) {
        return CursorCodec.parse(text, START, 4, QueueCursor::written);
    }

    private static QueueCursor written(String[] values) {
        return new QueueCursor(
                severity(CursorCodec.figure(values[0])),
                CursorCodec.figure(values[1]),
                CursorCodec.time(values[2]),
                UUID.fromString(values[3]));
    }

    private static int severity(long figure) {
        if (figure > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("No case is as severe");
        }
        return (int) figure;
    }

    @Override
    public String toString() {
        return CursorCodec.of(severity, score, openedAt, id);
    }
}
