package chat.serendip.report;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.stream.Stream;

/** A still picture, sealed and frozen with its report. */
@Embeddable
@SuppressWarnings("NullAway.Init") // Hibernate's constructor leaves the fields to Hibernate
class StoredFrame {

    @Embedded
    private FrameFacts facts;

    private byte[] sealed;

    /** For Hibernate. */
    protected StoredFrame() {}

    StoredFrame(Category category, VerifiedFrame verifiedFrame, byte[] sealed) {
        this.facts = new FrameFacts(category, verifiedFrame);
        this.sealed = sealed;
    }

    FrameFacts facts() {
        return facts;
    }

    byte[] sealed() {
        return sealed;
    }

    /** What a fingerprint of the former version covers. */
    Stream<Object> sealedParts() {
        return Stream.concat(facts.parts(), Stream.of((Object) sealed));
    }
}
