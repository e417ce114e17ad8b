package chat.serendip.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything about a picture but its bytes, as it is frozen with its report. It repeats the report's category, so that
 * the schema can forbid pictures with some categories.
 */
@Embeddable
@SuppressWarnings("NullAway.Init") // Hibernate's constructor leaves the fields to Hibernate
class FrameFacts {

    private int place;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Category category;

    @Column(name = "taken_at")
    private Instant takenAt;

    private byte[] hash;

    private int width;

    private int height;

    /** For Hibernate. */
    protected FrameFacts() {}

    FrameFacts(Category category, VerifiedFrame verifiedFrame) {
        this.place = verifiedFrame.place();
        this.category = category;
        this.takenAt = verifiedFrame.takenAt();
        this.hash = verifiedFrame.hash();
        this.width = verifiedFrame.picture().width();
        this.height = verifiedFrame.picture().height();
    }

    int place() {
        return place;
    }

    /** SHA-256 over the nonce, the encounter and the picture as it was sent. */
    byte[] hash() {
        return hash;
    }

    FrameDescription frozen() {
        return new FrameDescription(place, takenAt, width, height);
    }

    Stream<Object> parts() {
        return List.<Object>of(takenAt, hash, width, height).stream();
    }
}
