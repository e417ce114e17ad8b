package chat.serendip.block;

import chat.serendip.account.Caller;
import chat.serendip.block.BlockRefusals.EncounterNotBlockable;
import chat.serendip.block.BlockRefusals.NoSuchBlock;
import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.limits.Limit;
import chat.serendip.limits.Limits;
import chat.serendip.platform.Ids;
import chat.serendip.platform.paging.Cursor;
import chat.serendip.platform.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** My block list. */
@Path("blocks")
@ApplicationScoped
@RolesAllowed("USER")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BlocksResource {

    private final Blocks blocks;
    private final Caller caller;
    private final Limits limits;

    @Inject
    BlocksResource(Blocks blocks, Caller caller, Limits limits) {
        this.limits = limits;
        this.blocks = blocks;
        this.caller = caller;
    }

    /** A page of my blocks, newest first. */
    @GET
    public Page<BlockView> mine(
            @QueryParam("limit") @Nullable String limit, @QueryParam("after") @Nullable String after) {
        return blocks.of(caller.identity().account(), Page.limit(limit), Cursor.parse(after));
    }

    /** Blocks that encounter's partner: 201, or 200 if that block stood already. */
    @POST
    @APIResponseSchema(value = BlockView.class, responseCode = "201")
    public Response add(BlockRequest wanted) {
        AccountId me = caller.identity().account();
        limits.require(Limit.BLOCKS, me.toString());
        Blocks.AddedBlock added = blocks.add(me, encounter(wanted.encounterId()));
        return Response.status(added.made() ? Response.Status.CREATED : Response.Status.OK)
                .entity(added.block())
                .build();
    }

    /** Lifts one of my blocks. */
    @DELETE
    @Path("{id}")
    public Response lift(@PathParam("id") String id) {
        blocks.lift(caller.identity().account(), block(id));
        return Response.noContent().build();
    }

    private static EncounterId encounter(String id) {
        return Ids.parse(id, EncounterId::parse, EncounterNotBlockable::new);
    }

    private static UUID block(String id) {
        return Ids.parse(id, UUID::fromString, NoSuchBlock::new);
    }

    /** Whom to block: the partner of that encounter. */
    public record BlockRequest(String encounterId) {}
}
