package chat.serendip.account.factor;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies what browsers answer about passkeys, as WebAuthn prescribes: the challenge, our origin, the signature, that
 * a person was present, that the signature counter goes up. Safe for use by many threads.
 */
final class PasskeyCeremony {

    /** Ed25519, and two more of which every authenticator has one. */
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256);

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final Origin origin;
    private final String host;

    /** @param url where people reach us */
    PasskeyCeremony(URI url) {
        this.origin = new Origin(url.getScheme() + "://" + url.getAuthority());
        this.host = url.getHost();
    }

    /** A new passkey, as it is to be stored. */
    record Registered(Bytes credentialId, Bytes publicKey, long signCount) {}

    /** A browser's answer about a new passkey. */
    record Attestation(Bytes clientData, Bytes attestation) {}

    /** A browser's answer about a passkey that signed. */
    record Assertion(Bytes credentialId, Bytes clientData, Bytes authenticatorData, Bytes signature) {}

    /** The relying party's id, to which passkeys are bound. */
    String relyingParty() {
        return host;
    }

    List<PasskeyOptions.PasskeyAlgorithm> algorithms() {
        return ALGORITHMS.stream()
                .map(algorithm -> new PasskeyOptions.PasskeyAlgorithm("public-key", (int) algorithm.getValue()))
                .toList();
    }

    /** The new passkey; empty if it doesn't verify. */
    Optional<Registered> register(Bytes challenge, Attestation answer) {
        try {
            var parameters = ALGORITHMS.stream()
                    .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                    .toList();
            var checked = manager.verify(
                    new RegistrationRequest(
                            answer.attestation().array(), answer.clientData().array()),
                    new RegistrationParameters(server(challenge), parameters, false, true));
            var attestation = checked.getAttestationObject();
            var data = attestation == null ? null : attestation.getAuthenticatorData();
            var credential = data == null ? null : data.getAttestedCredentialData();
            if (data == null || credential == null) {
                return Optional.empty();
            }
            return Optional.of(new Registered(
                    Bytes.of(credential.getCredentialId()),
                    Bytes.of(converter.getCborConverter().writeValueAsBytes(credential.getCOSEKey())),
                    data.getSignCount()));
        } catch (WebAuthnException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The passkey's new counter; empty if it didn't sign this challenge. */
    Optional<Long> verify(Bytes challenge, Passkey passkey, Assertion assertion) {
        try {
            var key = converter.getCborConverter().readValue(passkey.publicKey(), COSEKey.class);
            var stored = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    null,
                    null,
                    null,
                    passkey.signCount(),
                    new AttestedCredentialData(AAGUID.ZERO, passkey.credentialId(), key),
                    null,
                    null,
                    null,
                    Set.of());
            var checked = manager.verify(
                    new AuthenticationRequest(
                            assertion.credentialId().array(),
                            assertion.authenticatorData().array(),
                            assertion.clientData().array(),
                            assertion.signature().array()),
                    new AuthenticationParameters(
                            server(challenge), stored, List.of(passkey.credentialId()), false, true));
            var data = checked.getAuthenticatorData();
            return data == null ? Optional.empty() : Optional.of(data.getSignCount());
        } catch (WebAuthnException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ServerProperty server(Bytes challenge) {
        return ServerProperty.builder()
                .origin(origin)
                .rpId(host)
                .challenge(new DefaultChallenge(challenge.array()))
                .build();
    }
}
