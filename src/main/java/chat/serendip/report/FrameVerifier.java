package chat.serendip.report;

import chat.serendip.encounter.EncounterSnapshot;
import chat.serendip.platform.Digests;
import chat.serendip.platform.Invalid;
import chat.serendip.report.ReportRefusals.FramesUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Verifies the pictures that come with a report: their number, size and format, that they were taken for this encounter
 * and with our nonce, and that they are unchanged since. They are redrawn before they are kept. Safe for use by many
 * threads.
 */
@ApplicationScoped
class FrameVerifier {

    private final Nonces nonces;
    private final ImageRedrawer imageRedrawer;
    private final EvidenceCipher evidenceCipher;
    private final Clock clock;
    private final Duration wrongClocks;

    /** @param wrongClocks how far a reporter's clock may be off */
    @Inject
    FrameVerifier(
            Nonces nonces,
            ImageRedrawer imageRedrawer,
            EvidenceCipher evidenceCipher,
            Clock clock,
            @ConfigProperty(name = "serendip.report.wrong-clocks") Duration wrongClocks) {
        this.nonces = nonces;
        this.imageRedrawer = imageRedrawer;
        this.evidenceCipher = evidenceCipher;
        this.clock = clock;
        this.wrongClocks = wrongClocks;
    }

    /** @throws FramesUnavailable if the operator configured no key */
    void requireKey() {
        if (!evidenceCipher.works()) {
            throw new FramesUnavailable();
        }
    }

    /**
     * The pictures, redrawn and sealed for this report.
     *
     * @throws Invalid if one of them can't be accepted
     * @throws FramesUnavailable if there are any and the operator configured no key
     */
    List<StoredFrame> examined(ReportId report, EncounterSnapshot encounter, Category category, ReportRequest request) {
        List<FrameUpload> offered = request.frames();
        if (offered == null || offered.isEmpty()) {
            return List.of();
        }
        if (offered.size() > ReportRequest.MOST_FRAMES) {
            throw new Invalid("frames", "count", "There may be at most " + ReportRequest.MOST_FRAMES + " pictures.");
        }
        if (!category.takesFrames()) {
            throw new Invalid("frames", "not-for-this-category", "Send no pictures with this category.");
        }
        requireKey();
        String nonce = request.nonce();
        if (nonce == null) {
            throw new Invalid("nonce", "required", "Pictures need this.");
        }
        nonces.require(nonce, encounter.me().account(), encounter.id());
        List<StoredFrame> frames = new ArrayList<>();
        for (VerifiedFrame verifiedFrame : verified(encounter, nonce, offered)) {
            byte[] sealed = evidenceCipher.seal(
                    verifiedFrame.picture().jpeg(),
                    EvidenceCipher.binding(report, verifiedFrame.place(), verifiedFrame.hash()));
            frames.add(new StoredFrame(category, verifiedFrame, sealed));
        }
        return frames;
    }

    private List<VerifiedFrame> verified(EncounterSnapshot encounter, String nonce, List<FrameUpload> offered) {
        List<VerifiedFrame> verified = new ArrayList<>();
        Set<ByteBuffer> seen = new HashSet<>();
        for (FrameUpload frame : offered) {
            String field = "frames[" + verified.size() + "].";
            byte[] image = decoded(field + "image", frame.image());
            if (image.length > ReportRequest.LARGEST_FRAME) {
                throw new Invalid(
                        field + "image", "size", "This may have at most " + ReportRequest.LARGEST_FRAME + " bytes.");
            }
            byte[] hash = hash(nonce, encounter.id().toString(), image);
            if (!MessageDigest.isEqual(hash, decoded(field + "hash", frame.hash()))) {
                throw new Invalid(field + "hash", "mismatch", "This is not the picture that was taken.");
            }
            if (!seen.add(ByteBuffer.wrap(hash))) {
                throw new Invalid(field + "image", "repeated", "This picture is there already.");
            }
            requirePlausible(field + "takenAt", frame.takenAt(), encounter.startedAt());
            verified.add(new VerifiedFrame(
                    verified.size() + 1,
                    frame.takenAt().truncatedTo(ChronoUnit.MICROS),
                    hash,
                    imageRedrawer.redrawn(field + "image", image)));
        }
        return verified;
    }

    /** SHA-256 over the nonce's text, the encounter's text and the picture's bytes, as the client computes it too. */
    static byte[] hash(String nonce, String encounter, byte[] image) {
        return Digests.sha256((nonce + encounter).getBytes(StandardCharsets.US_ASCII), image);
    }

    private void requirePlausible(String field, Instant takenAt, Instant startedAt) {
        if (takenAt.isBefore(startedAt.minus(wrongClocks))
                || takenAt.isAfter(clock.instant().plus(wrongClocks))) {
            throw new Invalid(field, "range", "This is not when the encounter was.");
        }
    }

    /** Either alphabet of Base64, with or without its padding. */
    private static byte[] decoded(String field, String text) {
        try {
            return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            throw new Invalid(field, "type", "This must be Base64.");
        }
    }
}
