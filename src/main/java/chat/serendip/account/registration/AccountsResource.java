package chat.serendip.account.registration;

import chat.serendip.account.AccountView;
import chat.serendip.account.session.BrowserCookies;
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

    private final Registration registrations;
    private final BrowserCookies browserCookies;

    @Inject
    AccountsResource(Registration registrations, BrowserCookies browserCookies) {
        this.registrations = registrations;
        this.browserCookies = browserCookies;
    }

    /** Makes an account and signs in to it. */
    @POST
    @APIResponseSchema(value = AccountView.class, responseCode = "201")
    public Response register(RegistrationRequest registration, @Context HttpServletRequest request) {
        var browser = browserCookies.of(request);
        var admitted = registrations.register(registration, browser);
        return Response.status(Response.Status.CREATED)
                .header("Set-Cookie", browserCookies.keepSession(admitted.session(), browser))
                .header("Set-Cookie", browserCookies.keepDevice(admitted.device(), browser))
                .entity(admitted.account())
                .build();
    }
}
