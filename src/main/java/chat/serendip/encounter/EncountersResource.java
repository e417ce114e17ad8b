package chat.serendip.encounter;

import chat.serendip.account.Caller;
import chat.serendip.platform.paging.Cursor;
import chat.serendip.platform.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** My encounter history. */
@Path("encounters")
@ApplicationScoped
@RolesAllowed("USER")
@Produces(MediaType.APPLICATION_JSON)
public class EncountersResource {

    private final History history;
    private final Caller caller;

    @Inject
    EncountersResource(History history, Caller caller) {
        this.history = history;
        this.caller = caller;
    }

    /** A page of my encounters, newest first. */
    @GET
    public Page<PastEncounter> mine(
            @QueryParam("limit") @Nullable String limit, @QueryParam("after") @Nullable String after) {
        return history.of(caller.identity().account(), Page.limit(limit), Cursor.parse(after));
    }
}
