package chat.serendip.account.session;

import chat.serendip.account.AccountRefusals.NotSignedIn;
import chat.serendip.account.AccountView;
import chat.serendip.account.Accounts;
import chat.serendip.account.Caller;
import chat.serendip.account.Identity;
import chat.serendip.account.OwnView;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Signing in, asking who one is, signing out. */
@Path("session")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    private final SignIn signIn;
    private final Accounts accounts;
    private final Sessions sessions;
    private final OwnView view;
    private final BrowserCookies browserCookies;
    private final Caller caller;

    @Inject
    SessionResource(
            SignIn signIn,
            Accounts accounts,
            Sessions sessions,
            OwnView view,
            BrowserCookies browserCookies,
            Caller caller) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.sessions = sessions;
        this.view = view;
        this.browserCookies = browserCookies;
        this.caller = caller;
    }

    /** Signs in, under a new token. */
    @POST
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    public Response signIn(SignInRequest credentials, @Context HttpServletRequest request) {
        var browser = browserCookies.of(request);
        var admitted = signIn.signIn(credentials, browser);
        return Response.ok(admitted.account())
                .header("Set-Cookie", browserCookies.keepSession(admitted.session(), browser))
                .header("Set-Cookie", browserCookies.keepDevice(admitted.device(), browser))
                .build();
    }

    /** My account. */
    @GET
    @RolesAllowed({"USER", Identity.SANCTIONED})
    public AccountView whoAmI() {
        var me = caller.identity();
        return accounts.with(me.account())
                .map(account -> view.of(account, me.mfaVerified()))
                .orElseThrow(NotSignedIn::new);
    }

    /** Signs out; my live socket is closed. */
    @DELETE
    @RolesAllowed({"USER", Identity.SANCTIONED})
    public Response signOut(@Context HttpServletRequest request) {
        var me = caller.identity();
        sessions.end(me.account(), me.session());
        return Response.noContent()
                .header("Set-Cookie", browserCookies.forgetSession(browserCookies.of(request)))
                .build();
    }
}
