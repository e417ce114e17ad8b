package chat.serendip.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.platform.Invalid;
import chat.serendip.platform.ManualClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoncesTest {

    private final ManualClock clock = new ManualClock();
    private final AccountId ann = AccountId.random();
    private final EncounterId encounter = new EncounterId(UUID.randomUUID());
    private final Nonces nonces = with(new byte[32]);

    private Nonces with(byte[] key) {
        var chance = new SecureRandom();
        return new Nonces(new EvidenceCipher(List.of(key), chance), chance, clock, Duration.ofMinutes(15));
    }

    private String codeOf(String nonce, AccountId reporter, EncounterId about) {
        var refused = new String[1];
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> nonces.require(nonce, reporter, about))
                .satisfies(invalid -> refused[0] = invalid.violations().get(0).code());
        return refused[0];
    }

    @Test
    void is_good_for_whom_and_what_it_was_given_for_until_its_end() {
        var given = nonces.give(ann, encounter);
        assertThat(given.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
        clock.advance(Duration.ofMinutes(15));
        assertThatCode(() -> nonces.require(given.nonce(), ann, encounter)).doesNotThrowAnyException();
        clock.advance(Duration.ofSeconds(1));
        assertThat(codeOf(given.nonce(), ann, encounter)).isEqualTo("expired");
    }

    @Test
    void is_never_the_same_twice() {
        assertThat(nonces.give(ann, encounter).nonce())
                .isNotEqualTo(nonces.give(ann, encounter).nonce());
    }

    @Test
    void is_unknown_for_another_encounter_another_reporter_and_another_server() {
        String nonce = nonces.give(ann, encounter).nonce();
        assertThat(codeOf(nonce, ann, new EncounterId(UUID.randomUUID()))).isEqualTo("unknown");
        assertThat(codeOf(nonce, AccountId.random(), encounter)).isEqualTo("unknown");
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        assertThat(codeOf(with(otherKey).give(ann, encounter).nonce(), ann, encounter))
                .isEqualTo("unknown");
    }

    @Test
    void is_unknown_when_any_byte_of_it_is_another() {
        byte[] nonce = Base64.getUrlDecoder().decode(nonces.give(ann, encounter).nonce());
        for (int i = 0; i < nonce.length; i++) {
            byte[] changed = nonce.clone();
            changed[i]++;
            assertThat(codeOf(Base64.getUrlEncoder().encodeToString(changed), ann, encounter))
                    .isEqualTo("unknown");
        }
        for (String none : List.of("", "x", "AAAA", "***", "A".repeat(100))) {
            assertThat(codeOf(none, ann, encounter)).isEqualTo("unknown");
        }
    }
}
