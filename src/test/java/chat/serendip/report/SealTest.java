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

class SealTest {

    private static final byte[] PLAIN = "a picture".getBytes(StandardCharsets.UTF_8);
    private static final SecureRandom CHANCE = new SecureRandom();

    private final ReportId report = ReportId.random();
    private final byte[] key = key();
    private final Seal seal = new Seal(List.of(key), CHANCE);

    private static byte[] key() {
        byte[] key = new byte[32];
        CHANCE.nextBytes(key);
        return key;
    }

    @Test
    void what_is_sealed_is_unreadable_and_opens_again() {
        byte[] sealed = seal.seal(PLAIN, Seal.binding(report, 1));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("picture");
        assertThat(seal.open(sealed, Seal.binding(report, 1))).isEqualTo(PLAIN);
        assertThat(seal.seal(PLAIN, Seal.binding(report, 1))).isNotEqualTo(sealed);
    }

    @Test
    void it_opens_at_no_other_place_and_in_no_other_report() {
        byte[] sealed = seal.seal(PLAIN, Seal.binding(report, 1));
        assertThatIllegalStateException().isThrownBy(() -> seal.open(sealed, Seal.binding(report, 2)));
        assertThatIllegalStateException().isThrownBy(() -> seal.open(sealed, Seal.binding(ReportId.random(), 1)));
    }

    @Test
    void it_opens_with_its_own_hash_only() {
        byte[] hash = {1, 2};
        byte[] sealed = seal.seal(PLAIN, Seal.binding(report, 1, hash));
        assertThat(seal.open(sealed, Seal.binding(report, 1, hash))).isEqualTo(PLAIN);
        for (byte[] other : List.of(Seal.binding(report, 1, new byte[] {1, 3}), Seal.binding(report, 1), new byte[0])) {
            assertThatExceptionOfType(Seal.Broken.class).isThrownBy(() -> seal.open(sealed, other));
        }
    }

    @Test
    void it_does_not_open_when_any_bit_is_another() {
        byte[] sealed = seal.seal(PLAIN, Seal.binding(report, 1));
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatExceptionOfType(IllegalStateException.class)
                    .as("bit %d", bit)
                    .isThrownBy(() -> seal.open(changed, Seal.binding(report, 1)));
        }
        assertThatIllegalStateException().isThrownBy(() -> seal.open(new byte[0], Seal.binding(report, 1)));
    }

    @Test
    void another_key_does_not_open_it_and_a_former_one_does() {
        byte[] sealed = seal.seal(PLAIN, Seal.binding(report, 1));
        assertThatIllegalStateException()
                .isThrownBy(() -> new Seal(List.of(key()), CHANCE).open(sealed, Seal.binding(report, 1)))
                .withMessageContaining("EVIDENCE_OLD_KEYS");
        byte[] next = key();
        var rotated = new Seal(List.of(next, key), CHANCE);
        assertThat(rotated.open(sealed, Seal.binding(report, 1))).isEqualTo(PLAIN);
        byte[] anew = rotated.seal(PLAIN, Seal.binding(report, 1));
        assertThat(new Seal(List.of(next), CHANCE).open(anew, Seal.binding(report, 1)))
                .isEqualTo(PLAIN);
    }

    @Test
    void without_a_key_it_does_not_work() {
        assertThat(new Seal(List.of(), CHANCE).works()).isFalse();
        assertThat(seal.works()).isTrue();
    }

    @Test
    void a_key_is_32_bytes_in_base64_and_never_told_when_it_is_none() {
        String good = Base64.getEncoder().encodeToString(key);
        assertThat(EvidenceKey.parse("EVIDENCE_KEY", good + "\n")).containsExactly(key);
        assertThat(EvidenceKey.parse("EVIDENCE_OLD_KEYS", good + ", " + good)).hasSize(2);
        assertThat(EvidenceKey.parse("EVIDENCE_KEY", " ")).isEmpty();
        for (String bad : List.of("secret", good.substring(4), good + good, "secret*")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EvidenceKey.parse("EVIDENCE_KEY", bad))
                    .withMessageContaining("EVIDENCE_KEY")
                    .withMessageNotContaining(bad);
        }
    }
}
