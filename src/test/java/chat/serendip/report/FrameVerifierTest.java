package chat.serendip.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.serendip.encounter.EncounterSnapshot;
import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import chat.serendip.kernel.Participant;
import chat.serendip.platform.Invalid;
import chat.serendip.platform.ManualClock;
import chat.serendip.report.ReportRefusals.FramesUnavailable;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FrameVerifierTest {

    private static final byte[] JPEG = DrawnImages.jpegWithMetadata();

    private final ManualClock clock = new ManualClock();
    private final SecureRandom chance = new SecureRandom();
    private final EvidenceCipher evidenceCipher = new EvidenceCipher(List.of(new byte[32]), chance);
    private final Nonces nonces = new Nonces(evidenceCipher, chance, clock, Duration.ofMinutes(15));
    private final FrameVerifier frameVerifier =
            new FrameVerifier(nonces, new ImageRedrawer(), evidenceCipher, clock, Duration.ofDays(1));
    private final AccountId ann = AccountId.random();
    private final EncounterSnapshot encounter = encounter();
    private final String nonce = nonces.give(ann, encounter.id()).nonce();
    private final ReportId report = ReportId.random();

    private EncounterSnapshot encounter() {
        return new EncounterSnapshot(
                new EncounterId(UUID.randomUUID()),
                Mode.VIDEO,
                clock.instant(),
                null,
                new Participant(ann, "Amber Otter"),
                new Participant(AccountId.random(), "Quiet Owl"),
                0,
                false,
                List.of());
    }

    private FrameUpload frame(byte[] image, String hash) {
        return new FrameUpload(Base64.getEncoder().encodeToString(image), clock.instant(), hash);
    }

    private static String hash(String nonce, EncounterSnapshot encounter, byte[] image) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(FrameVerifier.hash(nonce, encounter.id().toString(), image));
    }

    private FrameUpload good(byte[] image) {
        return frame(image, hash(nonce, encounter, image));
    }

    private List<StoredFrame> examined(@Nullable String nonceSent, Category category, FrameUpload... offered) {
        return frameVerifier.examined(
                report,
                encounter,
                category,
                new ReportRequest(encounter.id().toString(), category.wireName(), null, nonceSent, List.of(offered)));
    }

    private String refusal(@Nullable String nonceSent, Category category, FrameUpload... offered) {
        var refused = new String[1];
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> examined(nonceSent, category, offered))
                .satisfies(invalid -> refused[0] = invalid.violations().get(0).field() + " "
                        + invalid.violations().get(0).code());
        return refused[0];
    }

    private String refusal(FrameUpload... offered) {
        return refusal(nonce, Category.SEXUAL_CONTENT, offered);
    }

    @Test
    void three_good_ones_are_kept_drawn_anew_and_sealed_for_their_report() {
        FrameUpload[] three = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> good(DrawnImages.drawn("jpeg", 100 + i, 100)))
                .toArray(FrameUpload[]::new);
        List<StoredFrame> kept = examined(nonce, Category.SEXUAL_CONTENT, three);
        assertThat(kept).extracting(frame -> frame.facts().place()).containsExactly(1, 2, 3);
        assertThat(kept).extracting(frame -> frame.facts().frozen().width()).containsExactly(101, 102, 103);
        byte[] opened = evidenceCipher.open(
                kept.get(1).sealed(),
                EvidenceCipher.binding(
                        report,
                        2,
                        FrameVerifier.hash(nonce, encounter.id().toString(), DrawnImages.drawn("jpeg", 102, 100))));
        assertThat(opened).startsWith(0xFF, 0xD8, 0xFF);
    }

    @Test
    void what_is_kept_tells_nothing_of_where_it_was_taken() {
        StoredFrame frame = examined(nonce, Category.SEXUAL_CONTENT, good(JPEG)).get(0);
        byte[] kept = evidenceCipher.open(
                frame.sealed(), EvidenceCipher.binding(report, 1, frame.facts().hash()));
        assertThat(new String(JPEG, StandardCharsets.ISO_8859_1)).contains(DrawnImages.SECRET);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(DrawnImages.SECRET);
    }

    @Test
    void one_for_another_encounter_is_refused() {
        EncounterSnapshot other = encounter();
        String otherNonce = nonces.give(ann, other.id()).nonce();
        // with the other report's nonce, and with this one's nonce but the other's hash
        assertThat(refusal(otherNonce, Category.SEXUAL_CONTENT, frame(JPEG, hash(otherNonce, other, JPEG))))
                .isEqualTo("nonce unknown");
        assertThat(refusal(frame(JPEG, hash(nonce, other, JPEG)))).isEqualTo("frames[0].hash mismatch");
        assertThat(refusal(frame(JPEG, hash(otherNonce, encounter, JPEG)))).isEqualTo("frames[0].hash mismatch");
    }

    @Test
    void a_tampered_one_is_refused() {
        byte[] tampered = JPEG.clone();
        tampered[tampered.length / 2] ^= 1;
        assertThat(refusal(good(DrawnImages.drawn("png", 9, 9)), frame(tampered, hash(nonce, encounter, JPEG))))
                .isEqualTo("frames[1].hash mismatch");
        assertThat(refusal(frame(JPEG, ""))).isEqualTo("frames[0].hash mismatch");
        assertThat(refusal(frame(JPEG, "***"))).isEqualTo("frames[0].hash type");
    }

    @Test
    void a_replayed_one_is_refused() {
        assertThat(refusal(good(JPEG), good(JPEG))).isEqualTo("frames[1].image repeated");
        FrameUpload taken = good(JPEG);
        clock.advance(Duration.ofMinutes(16));
        assertThat(refusal(taken)).isEqualTo("nonce expired");
    }

    @Test
    void a_repeated_one_is_refused_however_its_hash_is_spelled() {
        byte[] hash = FrameVerifier.hash(nonce, encounter.id().toString(), JPEG);
        assertThat(refusal(good(JPEG), frame(JPEG, Base64.getEncoder().encodeToString(hash))))
                .isEqualTo("frames[1].image repeated");
    }

    @Test
    void a_nonce_of_somebody_else_or_none_is_refused() {
        String bobs = nonces.give(encounter.partner().account(), encounter.id()).nonce();
        assertThat(refusal(bobs, Category.SEXUAL_CONTENT, frame(JPEG, hash(bobs, encounter, JPEG))))
                .isEqualTo("nonce unknown");
        assertThat(refusal(null, Category.SEXUAL_CONTENT, good(JPEG))).isEqualTo("nonce required");
    }

    @Test
    void too_many_too_large_and_no_pictures_are_refused() {
        assertThat(refusal(good(JPEG), good(JPEG), good(JPEG), good(JPEG))).isEqualTo("frames count");
        byte[] large = new byte[300 * 1024 + 1];
        System.arraycopy(JPEG, 0, large, 0, JPEG.length);
        assertThat(refusal(good(large))).isEqualTo("frames[0].image size");
        assertThat(refusal(good(new byte[100]))).isEqualTo("frames[0].image type");
        assertThat(refusal(good(DrawnImages.bomb(60_000, 60_000)))).isEqualTo("frames[0].image dimensions");
        assertThat(refusal(new FrameUpload("no base64!", clock.instant(), "x"))).isEqualTo("frames[0].image type");
    }

    @Test
    void one_from_another_time_is_refused() {
        String base64 = Base64.getEncoder().encodeToString(JPEG);
        for (Instant wrong : List.of(
                Instant.MIN,
                Instant.MAX,
                clock.instant().minus(Duration.ofHours(25)),
                clock.instant().plus(Duration.ofHours(25)))) {
            assertThat(refusal(new FrameUpload(base64, wrong, hash(nonce, encounter, JPEG))))
                    .isEqualTo("frames[0].takenAt range");
        }
    }

    @Test
    void of_a_child_none_is_taken() {
        assertThat(refusal(nonce, Category.CHILD_SAFETY, good(JPEG))).isEqualTo("frames not-for-this-category");
    }

    @Test
    void without_a_key_none_is_taken_and_no_pictures_are_no_trouble() {
        var keyless = new FrameVerifier(
                nonces, new ImageRedrawer(), new EvidenceCipher(List.of(), chance), clock, Duration.ofDays(1));
        var request = new ReportRequest("x", "spam", null, nonce, List.of(good(JPEG)));
        assertThatExceptionOfType(FramesUnavailable.class)
                .isThrownBy(() -> keyless.examined(report, encounter, Category.SPAM_OR_SCAM, request));
        assertThatExceptionOfType(FramesUnavailable.class).isThrownBy(keyless::requireKey);
        var without = new ReportRequest("x", "spam", null, null, null);
        assertThat(keyless.examined(report, encounter, Category.SPAM_OR_SCAM, without))
                .isEmpty();
    }
}
