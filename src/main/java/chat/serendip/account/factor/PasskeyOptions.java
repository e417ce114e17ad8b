package chat.serendip.account.factor;

import java.util.List;

/** What the server asks a browser to do with passkeys, in WebAuthn's own JSON. */
public final class PasskeyOptions {

    private PasskeyOptions() {}

    /** As {@code PublicKeyCredential.parseCreationOptionsFromJSON} takes it. */
    public record PasskeyCreationOptions(
            RelyingParty rp,
            PasskeyUser user,
            String challenge,
            List<PasskeyAlgorithm> pubKeyCredParams,
            int timeout,
            List<PasskeyDescriptor> excludeCredentials,
            AuthenticatorSelection authenticatorSelection,
            String attestation) {}

    /** As {@code PublicKeyCredential.parseRequestOptionsFromJSON} takes it. */
    public record PasskeyRequestOptions(
            String challenge,
            int timeout,
            String rpId,
            List<PasskeyDescriptor> allowCredentials,
            String userVerification) {}

    /** This server. */
    public record RelyingParty(String id, String name) {}

    /** The account that the passkey will belong to. */
    public record PasskeyUser(String id, String name, String displayName) {}

    /** A signature algorithm, by its COSE number. */
    public record PasskeyAlgorithm(String type, int alg) {}

    /** A passkey that the account has. */
    public record PasskeyDescriptor(String type, String id, List<String> transports) {}

    /** What kind of authenticator is wanted. */
    public record AuthenticatorSelection(String residentKey, String userVerification) {}
}
