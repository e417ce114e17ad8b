package chat.serendip.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {

    private final PasswordHashes hashes = new PasswordHashes(new SecureRandom(), 2, 10, 5_000);

    @Test
    void a_hash_tells_its_parameters_and_has_a_salt_of_its_own() {
        String hash = hashes.hash("correct horse battery");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashes.hash("correct horse battery")).isNotEqualTo(hash);
    }

    @Test
    void only_the_right_password_matches() {
        var hash = Optional.of(hashes.hash("correct horse battery"));
        assertThat(hashes.matches("correct horse battery", hash)).isTrue();
        assertThat(hashes.matches("correct horse batterY", hash)).isFalse();
        assertThat(hashes.matches("", hash)).isFalse();
    }

    @Test
    void a_reference_hash_of_another_implementation_matches() {
        // made with the reference implementation: echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1
        var reference =
                Optional.of("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
        assertThat(com.password4j.Argon2Function.getInstanceFromHash(reference.orElseThrow())
                        .check("password", reference.orElseThrow()))
                .isTrue();
    }

    @Test
    void an_unknown_name_costs_the_same_work_and_never_matches() {
        long before = hashes.performed();
        assertThat(hashes.matches("correct horse battery", Optional.empty())).isFalse();
        assertThat(hashes.performed() - before).isEqualTo(1);
    }

    @Test
    void any_characters_count_and_composed_accents_are_the_same_as_decomposed_ones() {
        var hash = Optional.of(hashes.hash("pässwörd 密码 🎲🎲🎲"));
        assertThat(hashes.matches("pa\u0308sswo\u0308rd 密码 🎲🎲🎲", hash)).isTrue();
        assertThat(hashes.matches("password 密码 🎲🎲🎲", hash)).isFalse();
    }
}
