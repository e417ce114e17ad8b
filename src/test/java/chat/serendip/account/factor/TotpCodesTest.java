package chat.serendip.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.kernel.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:10Z");

    private final Totp totp = new Totp(new AccountId(UUID.randomUUID()), SECRET, NOW);

    /** RFC 6238, appendix B: the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(TotpCodes.at(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-61, false", "-30, true", "0, true", "30, true", "61, false"})
    void a_clock_may_be_wrong_by_one_step(long seconds, boolean accepted) {
        assertThat(totp.accept(TotpCodes.at(SECRET, NOW.plusSeconds(seconds)), NOW))
                .isEqualTo(accepted);
    }

    @Test
    void a_code_counts_once_also_while_it_is_still_shown() {
        String code = TotpCodes.at(SECRET, NOW);
        assertThat(totp.accept(code, NOW)).isTrue();
        assertThat(totp.accept(code, NOW)).isFalse();
        assertThat(totp.accept(code, NOW.plusSeconds(15))).isFalse();
    }

    @Test
    void a_code_from_before_the_last_one_counts_no_more() {
        assertThat(totp.accept(TotpCodes.at(SECRET, NOW), NOW)).isTrue();
        assertThat(totp.accept(TotpCodes.at(SECRET, NOW.minusSeconds(30)), NOW)).isFalse();
        Instant later = NOW.plus(Duration.ofSeconds(30));
        assertThat(totp.accept(TotpCodes.at(SECRET, later), later)).isTrue();
    }

    @Test
    void what_is_no_code_is_none() {
        for (String wrong : new String[] {"", "abcdef", "000000", "12345", "1234567", "١٢٣٤٥٦"}) {
            assertThat(totp.accept(wrong, NOW)).as(wrong).isFalse();
        }
    }

    /** RFC 4648, section 10, without its padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secrets_are_shown_in_base_32(String bytes, String shown) {
        assertThat(Base32.encode(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(shown);
    }

    @Test
    void a_recovery_code_may_be_typed_as_it_looks() {
        assertThat(Base32.normal(" mzxw-6ytb 018 ")).isEqualTo("MZXW6YTBOIB");
    }
}
