package chat.serendip.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A still picture, sealed and frozen with its report. The category stands here too, so that the schema can forbid some. */
@Embeddable
@SuppressWarnings("NullAway.Init") // Hibernate's constructor leaves the fields to Hibernate
class ReportedFrame {

    private int place;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Category category;

    @Column(name = "taken_at")
    private Instant takenAt;

    private byte[] hash;

    private int width;

    private int height;

    private byte[] sealed;

    /** For Hibernate. */
    protected ReportedFrame() {}

    ReportedFrame(Category category, Still still, byte[] sealed) {
        this.place = still.place();
        this.category = category;
        this.takenAt = still.takenAt();
        this.hash = still.hash();
        this.width = still.picture().width();
        this.height = still.picture().height();
        this.sealed = sealed;
    }

    int place() {
        return place;
    }

    byte[] sealed() {
        return sealed;
    }

    FrozenFrame frozen() {
        return new FrozenFrame(place, takenAt, width, height);
    }

    Stream<Object> parts() {
        return List.<Object>of(takenAt, hash, width, height, sealed).stream();
    }
}
