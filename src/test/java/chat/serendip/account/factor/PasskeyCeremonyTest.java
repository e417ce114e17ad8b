package chat.serendip.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import chat.serendip.kernel.AccountId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PasskeyCeremonyTest {

    private static final String ORIGIN = "https://chat.example.org";
    private static final String HOST = "chat.example.org";
    private static final Bytes CHALLENGE = Bytes.of(new byte[32]);
    private static final Bytes ANOTHER = Bytes.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});

    private final PasskeyCeremony ceremony = new PasskeyCeremony(URI.create(ORIGIN));
    private final SoftAuthenticator ours = new SoftAuthenticator(ORIGIN, HOST);

    private Optional<PasskeyCeremony.Registered> registers(SoftAuthenticator authenticator, Bytes challenge) {
        var credential = authenticator.registers(challenge.toString());
        return ceremony.register(
                CHALLENGE,
                new PasskeyCeremony.Attestation(
                        Bytes.parse("", credential.clientData()), Bytes.parse("", credential.attestation())));
    }

    private Passkey registered() {
        return new Passkey(
                new AccountId(UUID.randomUUID()),
                "key",
                registers(ours, CHALLENGE).orElseThrow(),
                List.of(),
                Instant.parse("2026-11-23T01:00:00Z"));
    }

    private Optional<Long> signs(SoftAuthenticator authenticator, Passkey passkey, Bytes challenge) {
        var credential = authenticator.signs(challenge.toString());
        return ceremony.verify(
                CHALLENGE,
                passkey,
                new PasskeyCeremony.Assertion(
                        Bytes.parse("", credential.id()),
                        Bytes.parse("", credential.clientData()),
                        Bytes.parse("", credential.authenticatorData()),
                        Bytes.parse("", credential.signature())));
    }

    @Test
    void a_passkey_that_was_registered_proves_who_has_it() {
        Passkey passkey = registered();
        assertThat(signs(ours, passkey, CHALLENGE)).contains(0L);
        ours.count(7);
        assertThat(signs(ours, passkey, CHALLENGE)).contains(7L);
    }

    @Test
    void what_was_signed_for_another_challenge_proves_nothing() {
        assertThat(registers(ours, ANOTHER)).isEmpty();
        assertThat(signs(ours, registered(), ANOTHER)).isEmpty();
    }

    @Test
    void what_another_sites_page_asked_for_proves_nothing() {
        assertThat(registers(new SoftAuthenticator("https://chat.example.net", HOST), CHALLENGE))
                .isEmpty();
        assertThat(registers(new SoftAuthenticator(ORIGIN, "chat.example.net"), CHALLENGE))
                .isEmpty();
    }

    @Test
    void another_key_proves_nothing() {
        assertThat(signs(new SoftAuthenticator(ORIGIN, HOST), registered(), CHALLENGE))
                .isEmpty();
    }

    @Test
    void nobody_there_proves_nothing() {
        Passkey passkey = registered();
        ours.touched(false);
        assertThat(signs(ours, passkey, CHALLENGE)).isEmpty();
        assertThat(registers(ours, CHALLENGE)).isEmpty();
    }

    @Test
    void a_counter_that_goes_back_tells_of_a_copy() {
        Passkey passkey = registered();
        passkey.signed(5, Instant.parse("2026-11-23T01:00:00Z"));
        ours.count(5);
        assertThat(signs(ours, passkey, CHALLENGE)).isEmpty();
        ours.count(6);
        assertThat(signs(ours, passkey, CHALLENGE)).contains(6L);
    }

    @Test
    void rubbish_proves_nothing() {
        Bytes rubbish = Bytes.of(new byte[] {1, 2, 3});
        assertThat(ceremony.register(CHALLENGE, new PasskeyCeremony.Attestation(rubbish, rubbish)))
                .isEmpty();
        assertThat(ceremony.verify(
                        CHALLENGE, registered(), new PasskeyCeremony.Assertion(rubbish, rubbish, rubbish, rubbish)))
                .isEmpty();
    }
}
