package chat.serendip.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceCipherTest {

    private static final byte[] PLAIN = "a picture".getBytes(StandardCharsets.UTF_8);
    private static final SecureRandom CHANCE = new SecureRandom();

    private final ReportId report = ReportId.random();
    private final byte[] key = key();
    private final EvidenceCipher evidenceCipher = new EvidenceCipher(List.of(key), CHANCE);

    private static byte[] key() {
        byte[] key = new byte[32];
        CHANCE.nextBytes(key);
        return key;
    }

    @Test
    void what_is_sealed_is_unreadable_and_opens_again() {
        byte[] sealed = evidenceCipher.seal(PLAIN, EvidenceCipher.binding(report, 1));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("picture");
        assertThat(evidenceCipher.open(sealed, EvidenceCipher.binding(report, 1)))
                .isEqualTo(PLAIN);
        assertThat(evidenceCipher.seal(PLAIN, EvidenceCipher.binding(report, 1)))
                .isNotEqualTo(sealed);
    }

    @Test
    void it_opens_at_no_other_place_and_in_no_other_report() {
        byte[] sealed = evidenceCipher.seal(PLAIN, EvidenceCipher.binding(report, 1));
        assertThatIllegalStateException()
                .isThrownBy(() -> evidenceCipher.open(sealed, EvidenceCipher.binding(report, 2)));
        assertThatIllegalStateException()
                .isThrownBy(() -> evidenceCipher.open(sealed, EvidenceCipher.binding(ReportId.random(), 1)));
    }

    @Test
    void it_opens_with_its_own_hash_only() {
        byte[] hash = {1, 2};
        byte[] sealed = evidenceCipher.seal(PLAIN, EvidenceCipher.binding(report, 1, hash));
        assertThat(evidenceCipher.open(sealed, EvidenceCipher.binding(report, 1, hash)))
                .isEqualTo(PLAIN);
        for (byte[] other : List.of(
                EvidenceCipher.binding(report, 1, new byte[] {1, 3}), EvidenceCipher.binding(report, 1), new byte[0])) {
            assertThatExceptionOfType(EvidenceCipher.Broken.class).isThrownBy(() -> evidenceCipher.open(sealed, other));
        }
    }

    @Test
    void it_does_not_open_when_any_bit_is_another() {
        byte[] sealed = evidenceCipher.seal(PLAIN, EvidenceCipher.binding(report, 1));
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatExceptionOfType(IllegalStateException.class)
                    .as("bit %d", bit)
                    .isThrownBy(() -> evidenceCipher.open(changed, EvidenceCipher.binding(report, 1)));
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> evidenceCipher.open(new byte[0], EvidenceCipher.binding(report, 1)));
    }

    @Test
    void another_key_does_not_open_it_and_a_former_one_does() {
        byte[] sealed = evidenceCipher.seal(PLAIN, EvidenceCipher.binding(report, 1));
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        new EvidenceCipher(List.of(key()), CHANCE).open(sealed, EvidenceCipher.binding(report, 1)))
                .withMessageContaining("EVIDENCE_OLD_KEYS");
        byte[] next = key();
        var rotated = new EvidenceCipher(List.of(next, key), CHANCE);
        assertThat(rotated.open(sealed, EvidenceCipher.binding(report, 1))).isEqualTo(PLAIN);
        byte[] anew = rotated.seal(PLAIN, EvidenceCipher.binding(report, 1));
        assertThat(new EvidenceCipher(List.of(next), CHANCE).open(anew, EvidenceCipher.binding(report, 1)))
                .isEqualTo(PLAIN);
    }

    @Test
    void without_a_key_it_does_not_work() {
        assertThat(new EvidenceCipher(List.of(), CHANCE).works()).isFalse();
        assertThat(evidenceCipher.works()).isTrue();
    }

    @Test
    void a_key_is_32_bytes_in_base64_and_never_told_when_it_is_none() {
        String good = Base64.getEncoder().encodeToString(key);
        assertThat(EvidenceCipher.keys("EVIDENCE_KEY", good + "\n")).containsExactly(key);
        assertThat(EvidenceCipher.keys("EVIDENCE_OLD_KEYS", good + ", " + good)).hasSize(2);
        assertThat(EvidenceCipher.keys("EVIDENCE_KEY", " ")).isEmpty();
        for (String bad : List.of("secret", good.substring(4), good + good, "secret*")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EvidenceCipher.keys("EVIDENCE_KEY", bad))
                    .withMessageContaining("EVIDENCE_KEY")
                    .withMessageNotContaining(bad);
        }
    }
}
