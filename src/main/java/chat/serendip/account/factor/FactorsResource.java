package chat.serendip.account.factor;

import chat.serendip.account.AccountView;
import chat.serendip.account.Caller;
import chat.serendip.account.factor.FactorRefusals.NoSuchFactor;
import chat.serendip.platform.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** My second factors. */
@Path("me/factors")
@ApplicationScoped
@RolesAllowed("USER")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FactorsResource {

    private final MyFactors mine;
    private final Caller caller;

    @Inject
    FactorsResource(MyFactors mine, Caller caller) {
        this.mine = mine;
        this.caller = caller;
    }

    /** All of my factors, and how many recovery codes I have left. */
    public record FactorList(List<FactorView> items, int recoveryCodesLeft) {}

    /** What an authenticator app needs: the secret to type, or the address to show as a QR code. */
    public record TotpSecret(String secret, String uri) {

        @Override
        public String toString() {
            return "TotpSecret";
        }
    }

    /** A code that the authenticator app shows. */
    public record FactorCodeRequest(String code) {

        @Override
        public String toString() {
            return "FactorCodeRequest";
        }
    }

    /** Codes to write down: they are never shown again. */
    public record RecoveryCodeList(List<String> recoveryCodes) {

        @Override
        public String toString() {
            return "RecoveryCodeList";
        }
    }

    /** A factor now in use, the codes to write down if they are new, and the account as this session now sees it. */
    public record AddedFactor(FactorView factor, List<String> recoveryCodes, AccountView account) {

        static AddedFactor of(FactorEnrolment.Added added) {
            return new AddedFactor(
                    added.factor(), added.recoveryCodes(), added.mfaVerified().account());
        }

        @Override
        public String toString() {
            return "AddedFactor";
        }
    }

    /** My second factors. */
    @GET
    public FactorList mine() {
        return mine.list(caller.identity());
    }

    /** Begins to set up an authenticator app. */
    @POST
    @Path("totp")
    public TotpSecret beginTotp() {
        return mine.beginTotp(caller.identity());
    }

    /** Finishes the set-up of the authenticator app; this session is elevated, under a new token. */
    @POST
    @Path("totp/confirmation")
    @APIResponseSchema(value = AddedFactor.class, responseCode = "201")
    public Response confirmTotp(FactorCodeRequest code, @Context HttpServletRequest request) {
        return created(mine.confirmTotp(caller.identity(), code.code(), request));
    }

    /** What the browser needs to make a passkey. */
    @POST
    @Path("passkeys/options")
    public PasskeyOptions.PasskeyCreationOptions passkeyOptions() {
        return mine.passkeyOptions(caller.identity());
    }

    /** Adds a passkey; this session is elevated, under a new token. */
    @POST
    @Path("passkeys")
    @APIResponseSchema(value = AddedFactor.class, responseCode = "201")
    public Response addPasskey(PasskeyRegistrationRequest passkey, @Context HttpServletRequest request) {
        return created(mine.addPasskey(caller.identity(), passkey, request));
    }

    /** Makes ten new recovery codes; the old ones are no longer valid. */
    @POST
    @Path("recovery-codes")
    public RecoveryCodeList renewRecoveryCodes() {
        return new RecoveryCodeList(mine.renewRecoveryCodes(caller.identity()));
    }

    /** Removes a factor. */
    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id) {
        mine.remove(caller.identity(), Ids.parse(id, UUID::fromString, NoSuchFactor::new));
    }

    private static Response created(FactorEnrolment.Added added) {
        return Response.status(Response.Status.CREATED)
                .header("Set-Cookie", added.mfaVerified().cookie())
                .entity(AddedFactor.of(added))
                .build();
    }
}
