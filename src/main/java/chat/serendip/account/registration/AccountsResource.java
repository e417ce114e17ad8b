package chat.serendip.account.registration;

import chat.serendip.account.AccountView;
import chat.serendip.account.session.Browsers;
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

/** Registration. */
@Path("accounts")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {

    private final Registering registering;
    private final Browsers browsers;

    @Inject
    AccountsResource(Registering registering, Browsers browsers) {
        this.registering = registering;
        this.browsers = browsers;
    }

    /** Makes an account and signs in to it. */
    @POST
    @APIResponseSchema(value = AccountView.class, responseCode = "201")
    public Response register(RegistrationRequest registration, @Context HttpServletRequest request) {
        var browser = browsers.of(request);
        var admitted = registering.register(registration, browser);
        return Response.status(Response.Status.CREATED)
                .header("Set-Cookie", browsers.keepSession(admitted.session(), browser))
                .header("Set-Cookie", browsers.keepDevice(admitted.device(), browser))
                .entity(admitted.account())
                .build();
    }
}
