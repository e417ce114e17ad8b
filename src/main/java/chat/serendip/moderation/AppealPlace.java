package chat.serendip.moderation;

import chat.serendip.platform.Place;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in a list of open things, which goes from old to new, or of done ones, which goes back. */
record AppealPlace(Place place) {

    private static final Place OLDEST = new Place(Instant.EPOCH, new UUID(0, 0));

    /** The place that a client names, or the start. */
    static AppealPlace parse(@Nullable String word, boolean newestFirst) {
        return new AppealPlace(word == null && !newestFirst ? OLDEST : Place.parse(word));
    }
}
