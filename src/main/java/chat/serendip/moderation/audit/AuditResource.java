package chat.serendip.moderation.audit;

import chat.serendip.account.Caller;
import chat.serendip.moderation.common.Moderator;
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

/** The audit log. */
@Path("moderation/audit")
@ApplicationScoped
@RolesAllowed("MODERATOR")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private final AuditReader reader;
    private final Caller caller;

    @Inject
    AuditResource(AuditReader reader, Caller caller) {
        this.reader = reader;
        this.caller = caller;
    }

    /** A page of the entries that match the filters, the newest first. */
    @GET
    public Page<AuditEntryView> page(
            @QueryParam("action") @Nullable String action,
            @QueryParam("by") @Nullable String by,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        AuditQuery query = AuditQuery.of(action, by, subject, from, until);
        return reader.page(Moderator.of(caller.identity()), query, Page.limit(limit), after);
    }

    /** The actions that occur in the log. */
    @GET
    @Path("actions")
    public AuditActions actions() {
        return reader.actions();
    }

    /** Whether the log was intact when it was last verified. */
    @GET
    @Path("state")
    public AuditState state() {
        return reader.state();
    }
}
