package chat.serendip.account.factor;

import chat.serendip.platform.http.CodePointLength;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a browser sends of a new passkey: the fields of WebAuthn's RegistrationResponseJSON that count, in base64url.
 *
 * @param name what its owner calls it
 * @param clientData {@code response.clientDataJSON}
 * @param attestation {@code response.attestationObject}
 * @param transports {@code response.transports}
 */
public record PasskeyRegistrationRequest(
        @CodePointLength(min = 1, max = 60, form = CodePointLength.Form.STRIPPED)
        String name,

        String clientData,
        String attestation,
        @Nullable List<String> transports) {

    private static final Set<String> TRANSPORTS =
            Set.of("ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb");

    String shownName() {
        return name.strip();
    }

    /** Leaves out transports that aren't known here: a newer browser may name others. */
    List<String> knownTransports() {
        return transports == null
                ? List.of()
                : transports.stream().distinct().filter(TRANSPORTS::contains).toList();
    }

    PasskeyCeremony.Attestation answer() {
        return new PasskeyCeremony.Attestation(
                Bytes.parse("clientData", clientData), Bytes.parse("attestation", attestation));
    }
}
