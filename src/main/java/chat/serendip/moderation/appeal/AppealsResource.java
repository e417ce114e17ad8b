package chat.serendip.moderation.appeal;

import chat.serendip.account.Caller;
import chat.serendip.moderation.appeal.AppealRefusals.NoSuchAppeal;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.platform.Ids;
import chat.serendip.platform.paging.Cursor;
import chat.serendip.platform.paging.ListStatus;
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

/** The appeals of sanctioned people. */
@Path("moderation/appeals")
@ApplicationScoped
@RolesAllowed("MODERATOR")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AppealsResource {

    private final AppealDecisions decisions;
    private final Caller caller;

    @Inject
    AppealsResource(AppealDecisions decisions, Caller caller) {
        this.decisions = decisions;
        this.caller = caller;
    }

    /** A page of the open appeals, the oldest first, or of the decided ones, the newest first. */
    @GET
    public Page<AppealSummary> page(
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        boolean decided = ListStatus.isOther(status, "decided");
        return decisions.page(
                moderator(),
                decided,
                Page.limit(limit),
                decided ? Cursor.parse(after) : Cursor.parseOldestFirst(after));
    }

    /** Everything about an appeal. The view is recorded in the audit log. */
    @GET
    @Path("{id}")
    public AppealView view(@PathParam("id") String id) {
        return decisions.view(moderator(), appeal(id));
    }

    /** Grants or denies an appeal, with a reply. */
    @POST
    @Path("{id}/decision")
    public AppealView decide(@PathParam("id") String id, AppealDecisionRequest answer) {
        return decisions.decide(moderator(), appeal(id), answer);
    }

    private Moderator moderator() {
        return Moderator.of(caller.identity());
    }

    private static UUID appeal(String id) {
        return Ids.parse(id, UUID::fromString, NoSuchAppeal::new);
    }
}
