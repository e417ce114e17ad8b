package chat.serendip.account.factor;

import java.util.List;

/** What a browser is asked to do with passkeys, in the words of WebAuthn's own JSON. */
public final class PasskeyOptions {

    private PasskeyOptions() {}

    /** As {@code PublicKeyCredential.parseCreationOptionsFromJSON} takes it. */
    public record Creation(
            RelyingParty rp,
            Owner user,
            String challenge,
            List<Algorithm> pubKeyCredParams,
            int timeout,
            List<Descriptor> excludeCredentials,
            Selection authenticatorSelection,
            String attestation) {}

    /** As {@code PublicKeyCredential.parseRequestOptionsFromJSON} takes it. */
    public record Request(
            String challenge, int timeout, String rpId, List<Descriptor> allowCredentials, String userVerification) {}

    /** This server. */
    public record RelyingParty(String id, String name) {}

    /** Whose passkey it becomes. */
    public record Owner(String id, String name, String displayName) {}

    /** A way to sign, by COSE's number. */
    public record Algorithm(String type, int alg) {}

    /** A passkey that the account has. */
    public record Descriptor(String type, String id, List<String> transports) {}

    /** What kind of authenticator is wanted. */
    public record Selection(String residentKey, String userVerification) {}
}
