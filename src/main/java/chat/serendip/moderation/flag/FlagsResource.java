package chat.serendip.moderation.flag;

import chat.serendip.account.Caller;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.platform.Ids;
import chat.serendip.platform.paging.Cursor;
import chat.serendip.platform.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The flags on new accounts that may belong to banned people. */
@Path("moderation/flags")
@ApplicationScoped
@RolesAllowed("MODERATOR")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FlagsResource {

    private final Flags flags;
    private final Caller caller;

    @Inject
    FlagsResource(Flags flags, Caller caller) {
        this.flags = flags;
        this.caller = caller;
    }

    /** A page of the flags that nobody has dismissed, or with {@code status=all} of all flags, the newest first. */
    @GET
    public Page<FlagView> page(
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        return flags.page(Moderator.of(caller.identity()), status, Page.limit(limit), Cursor.parse(after));
    }

    /** Dismisses a flag: it was wrong, or nothing is left to do. */
    @POST
    @Path("{id}/dismissal")
    @Consumes(MediaType.WILDCARD)
    public FlagView dismiss(@PathParam("id") String id) {
        return flags.dismiss(Moderator.of(caller.identity()), flag(id));
    }

    private static UUID flag(String id) {
        return Ids.parse(id, UUID::fromString, NoSuchFlag::new);
    }
}
