package chat.serendip.moderation.sanction;

import chat.serendip.account.Caller;
import chat.serendip.account.Identity;
import chat.serendip.kernel.AccountId;
import chat.serendip.platform.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** The caller's sanctions: their reasons, and the caller's appeals. Suspended and banned people may still read them. */
@Path("me/sanctions")
@ApplicationScoped
@RolesAllowed({"USER", Identity.SANCTIONED})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MySanctionsResource {

    private final OwnSanctions sanctions;
    private final Caller caller;

    @Inject
    MySanctionsResource(OwnSanctions sanctions, Caller caller) {
        this.sanctions = sanctions;
        this.caller = caller;
    }

    /** All of the caller's sanctions, newest first. */
    @GET
    public MySanctions mine() {
        return new MySanctions(sanctions.of(me()));
    }

    /** Acknowledges a warning that the caller has read. */
    @POST
    @Path("{id}/acknowledgement")
    @Consumes(MediaType.WILDCARD)
    public Response acknowledge(@PathParam("id") String id) {
        sanctions.acknowledge(me(), sanction(id));
        return Response.noContent().build();
    }

    private AccountId me() {
        return caller.identity().account();
    }

    private static UUID sanction(String id) {
        return Ids.parse(id, UUID::fromString, NoSuchSanction::new);
    }

    /** All of one account's sanctions. */
    public record MySanctions(List<MySanction> items) {}
}
