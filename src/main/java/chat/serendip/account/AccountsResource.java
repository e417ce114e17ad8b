package chat.serendip.account;

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

/** Registration. */
@Path("accounts")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {

    private final Registering registering;
    private final Sessions sessions;
    private final Cookies cookies;

    @Inject
    AccountsResource(Registering registering, Sessions sessions, Cookies cookies) {
        this.registering = registering;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @POST
    public Response register(Registration registration, @Context HttpServletRequest request) {
        var account = registering.register(registration);
        var token = sessions.open(account.id(), Device.of(request.getHeader("User-Agent")));
        return Response.status(Response.Status.CREATED)
                .header("Set-Cookie", cookies.keep(token, request))
                .entity(AccountView.of(account))
                .build();
    }
}
