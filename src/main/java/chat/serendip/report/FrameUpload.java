package chat.serendip.report;

import java.time.Instant;

/**
 * A still picture as the reporter's client sends it.
 *
 * @param image a JPEG or PNG in Base64
 * @param takenAt when, by the client's clock
 * @param hash SHA-256 of the nonce's and the encounter's text and then the image's bytes, in URL-safe Base64
 */
public record FrameUpload(String image, Instant takenAt, String hash) {

    @Override
    public String toString() {
        return "FrameUpload";
    }
}
