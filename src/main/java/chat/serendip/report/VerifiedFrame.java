package chat.serendip.report;

import java.time.Instant;

/** A verified picture of a report, not sealed yet. Nobody may change the bytes that it returns. */
final class VerifiedFrame {

    private final int place;
    private final Instant takenAt;
    private final byte[] hash;
    private final RedrawnImage redrawnImage;

    /**
     * @param place from 1 to 3
     * @param takenAt by the reporter's clock
     * @param hash over the nonce, the encounter and the picture as it was sent
     */
    VerifiedFrame(int place, Instant takenAt, byte[] hash, RedrawnImage redrawnImage) {
        this.place = place;
        this.takenAt = takenAt;
        this.hash = hash;
        this.redrawnImage = redrawnImage;
    }

    int place() {
        return place;
    }

    Instant takenAt() {
        return takenAt;
    }

    byte[] hash() {
        return hash;
    }

    RedrawnImage picture() {
        return redrawnImage;
    }
}
