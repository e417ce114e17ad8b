package chat.serendip.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void has_256_bits_and_no_two_are_alike() {
        var tokens =
                Stream.generate(() -> Token.fresh(random).reveal()).limit(1_000).collect(Collectors.toSet());
        assertThat(tokens).hasSize(1_000).allSatisfy(token -> assertThat(token).hasSize(43));
    }

    @Test
    void is_stored_as_a_hash_and_never_prints_itself() {
        var token = Token.fresh(random);
        assertThat(token.hash()).hasSize(32);
        assertThat(Token.parse(token.reveal()).orElseThrow().hash()).isEqualTo(token.hash());
        assertThat(token.toString()).doesNotContain(token.reveal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "../../etc", "0123456789012345678901234567890123456789012345", "' or 1=1 --"})
    void anything_else_is_no_token(String text) {
        assertThat(Token.parse(text)).isEmpty();
    }
}
