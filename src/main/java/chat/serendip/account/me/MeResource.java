package chat.serendip.account.me;

import chat.serendip.account.Caller;
import chat.serendip.account.Identity;
import chat.serendip.account.export.ExportContributor;
import chat.serendip.account.session.BrowserCookies;
import chat.serendip.limits.Limit;
import chat.serendip.limits.Limits;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What belongs to the signed-in person. */
@Path("me")
@ApplicationScoped
@RolesAllowed("USER")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    private final OwnPassword password;
    private final Instance<ExportContributor> exportContributors;
    private final Limits limits;
    private final BrowserCookies browserCookies;
    private final Caller caller;

    @Inject
    MeResource(
            OwnPassword password,
            Instance<ExportContributor> exportContributors,
            Limits limits,
            BrowserCookies browserCookies,
            Caller caller) {
        this.password = password;
        this.exportContributors = exportContributors;
        this.limits = limits;
        this.browserCookies = browserCookies;
        this.caller = caller;
    }

    /** Changes my password; my other sessions end. */
    @PUT
    @Path("password")
    public Response changePassword(PasswordChangeRequest change, @Context HttpServletRequest request) {
        password.change(caller.identity(), change, browserCookies.of(request));
        return Response.noContent().build();
    }

    /** Everything that is stored about me, as a file to keep. */
    @GET
    @Path("export")
    @RolesAllowed({"USER", Identity.SANCTIONED})
    @APIResponseSchema(value = Object.class, responseCode = "200")
    public Response export() {
        var me = caller.identity().account();
        limits.require(Limit.EXPORTS, me.toString());
        Map<String, Object> everything = new TreeMap<>();
        exportContributors.forEach(room -> everything.put(room.name(), room.of(me)));
        return Response.ok(everything)
                .header("Content-Disposition", "attachment; filename=\"serendip.json\"")
                .build();
    }

    /** Deletes my account. */
    @POST
    @Path("deletion")
    @RolesAllowed({"USER", Identity.SANCTIONED})
    public Response delete(AccountDeletionRequest deletion, @Context HttpServletRequest request) {
        var browser = browserCookies.of(request);
        password.delete(caller.identity(), deletion);
        return Response.noContent()
                .header("Set-Cookie", browserCookies.forgetSession(browser))
                .header("Set-Cookie", browserCookies.forgetDevice(browser))
                .build();
    }
}
