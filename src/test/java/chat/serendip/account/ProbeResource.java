package chat.serendip.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;

/** A resource that only the test archive has: it shows how the container enforces roles. */
@Path("probe")
@ApplicationScoped
public class ProbeResource {

    private final Caller caller;

    @Inject
    public ProbeResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Path("user")
    @RolesAllowed("USER")
    public String user(@Context HttpServletRequest request) {
        return caller.identity().role() + ", HttpSession: " + (request.getSession(false) != null);
    }

    @GET
    @Path("moderator")
    @RolesAllowed("MODERATOR")
    public String moderator() {
        return caller.identity().role().name();
    }

    @GET
    @Path("administrator")
    @RolesAllowed("ADMINISTRATOR")
    public String administrator() {
        return caller.identity().role().name();
    }

    @GET
    @Path("surprise")
    public String unexpectedError() {
        throw new IllegalStateException("a secret of the inside");
    }
}
