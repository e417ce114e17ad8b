package chat.serendip.account.factor;

import chat.serendip.account.AccountView;
import chat.serendip.account.Caller;
import chat.serendip.account.session.MfaSessions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Passing the second factor: this session is elevated, under a new token. */
@Path("session")
@ApplicationScoped
@RolesAllowed("USER")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SecondFactorResource {

    private final SecondFactor second;
    private final Passkeys passkeys;
    private final Challenges challenges;
    private final FactorAttempts factorAttempts;
    private final Caller caller;

    @Inject
    SecondFactorResource(
            SecondFactor second,
            Passkeys passkeys,
            Challenges challenges,
            FactorAttempts factorAttempts,
            Caller caller) {
        this.second = second;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.factorAttempts = factorAttempts;
        this.caller = caller;
    }

    /**
     * What a browser sends of a passkey that signed: the fields of WebAuthn's AuthenticationResponseJSON that count, in
     * base64url.
     */
    public record PasskeyAssertionRequest(String id, String clientData, String authenticatorData, String signature) {

        PasskeyCeremony.Assertion assertion() {
            return new PasskeyCeremony.Assertion(
                    Bytes.parse("id", id),
                    Bytes.parse("clientData", clientData),
                    Bytes.parse("authenticatorData", authenticatorData),
                    Bytes.parse("signature", signature));
        }
    }

    /** Passes it with a code of the authenticator app, or a recovery code. */
    @POST
    @Path("second-factor")
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    public Response byCode(FactorsResource.FactorCodeRequest code, @Context HttpServletRequest request) {
        var me = caller.identity();
        return mfaVerified(factorAttempts.counted(me, () -> second.pass(me, code.code(), request)));
    }

    /** What the browser needs to ask for a passkey. */
    @POST
    @Path("passkey/options")
    public PasskeyOptions.PasskeyRequestOptions passkeyOptions() {
        return passkeys.toAuthenticate(caller.identity());
    }

    /** Passes it with a passkey. */
    @POST
    @Path("passkey")
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    public Response byPasskey(PasskeyAssertionRequest signed, @Context HttpServletRequest request) {
        var me = caller.identity();
        Bytes challenge = challenges.take(me, Challenges.Purpose.PROVE).orElse(null);
        return mfaVerified(factorAttempts.counted(me, () -> second.pass(me, challenge, signed.assertion(), request)));
    }

    private static Response mfaVerified(MfaSessions.ElevatedSession mfaVerified) {
        return Response.ok(mfaVerified.account())
                .header("Set-Cookie", mfaVerified.cookie())
                .build();
    }
}
