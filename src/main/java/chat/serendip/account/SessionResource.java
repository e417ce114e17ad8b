package chat.serendip.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Signing in, asking who one is, signing out. */
@Path("session")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    private final SigningIn signingIn;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Cookies cookies;
    private final Caller caller;

    @Inject
    SessionResource(SigningIn signingIn, Accounts accounts, Sessions sessions, Cookies cookies, Caller caller) {
        this.signingIn = signingIn;
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookies = cookies;
        this.caller = caller;
    }

    @POST
    public Response signIn(Credentials credentials, @Context HttpServletRequest request) {
        var account = signingIn.signIn(credentials);
        var token = sessions.open(account.id(), Device.of(request.getHeader("User-Agent")));
        return Response.ok(AccountView.of(account))
                .header("Set-Cookie", cookies.keep(token, request))
                .build();
    }

    @GET
    @RolesAllowed("USER")
    public AccountView whoAmI() {
        return accounts.with(caller.identity().account()).map(AccountView::of).orElseThrow(NotSignedIn::new);
    }

    @DELETE
    @RolesAllowed("USER")
    public Response signOut(@Context HttpServletRequest request) {
        var me = caller.identity();
        sessions.end(me.account(), me.session());
        return Response.noContent()
                .header("Set-Cookie", cookies.forget(request))
                .build();
    }
}
