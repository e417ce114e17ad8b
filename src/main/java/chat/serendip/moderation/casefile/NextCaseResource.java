package chat.serendip.moderation.casefile;

import chat.serendip.account.Caller;
import chat.serendip.moderation.common.Lane;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.moderation.queue.Queue;
import chat.serendip.platform.http.Vocabulary;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The case to take next. It is a resource of its own because {@code next} would be read as the id of a case. */
@Path("moderation/cases/next")
@ApplicationScoped
@RolesAllowed("MODERATOR")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NextCaseResource {

    private final Queue queue;
    private final CaseFiles files;
    private final Caller caller;

    @Inject
    NextCaseResource(Queue queue, CaseFiles files, Caller caller) {
        this.queue = queue;
        this.files = files;
        this.caller = caller;
    }

    /** Claims the first case that nobody works on, and answers with it; 204 if there is none. */
    @POST
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response claim(NextCaseRequest wanted) {
        Moderator moderator = Moderator.of(caller.identity());
        return queue.next(moderator, Lane.parse(wanted.lane()))
                .map(id -> Response.ok(files.open(moderator, id)).build())
                .orElseGet(() -> Response.noContent().build());
    }

    /** The lane from which the next case is wanted; absent for the ordinary one. */
    public record NextCaseRequest(
            @Vocabulary(Lane.class) @Nullable String lane) {}
}
