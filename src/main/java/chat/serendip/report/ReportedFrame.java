package chat.serendip.report;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.stream.Stream;

/** A still picture, sealed and frozen with its report. */
@Embeddable
@SuppressWarnings("NullAway.Init") // Hibernate's constructor leaves the fields to Hibernate
class ReportedFrame {

    @Embedded
    private FrameFacts facts;

    private byte[] sealed;

    /** For Hibernate. */
    protected ReportedFrame() {}

    ReportedFrame(Category category, Still still, byte[] sealed) {
        this.facts = new FrameFacts(category, still);
        this.sealed = sealed;
    }

    FrameFacts facts() {
        return facts;
    }

    byte[] sealed() {
        return sealed;
    }

    /** What a former fingerprint covers. */
    Stream<Object> sealedParts() {
        return Stream.concat(facts.parts(), Stream.of((Object) sealed));
    }
}
