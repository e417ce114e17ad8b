package chat.serendip.moderation.reasontext;

import chat.serendip.account.Caller;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.platform.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The reason texts, shared by all moderators. */
@Path("moderation/reason-texts")
@ApplicationScoped
@RolesAllowed("MODERATOR")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReasonTextsResource {

    private final ReasonTexts texts;
    private final Caller caller;

    @Inject
    ReasonTextsResource(ReasonTexts texts, Caller caller) {
        this.texts = texts;
        this.caller = caller;
    }

    /** All reason texts, by name. */
    @GET
    public ReasonTextList all() {
        return new ReasonTextList(texts.all());
    }

    /** Saves a new reason text. */
    @POST
    @APIResponseSchema(value = ReasonTextView.class, responseCode = "201")
    public Response add(ReasonTextRequest saved) {
        return Response.status(Response.Status.CREATED)
                .entity(texts.add(moderator(), saved))
                .build();
    }

    /** Changes a reason text. */
    @PUT
    @Path("{id}")
    public ReasonTextView change(@PathParam("id") String id, ReasonTextRequest saved) {
        return texts.change(moderator(), text(id), saved);
    }

    /** Deletes a reason text. */
    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id) {
        texts.delete(moderator(), text(id));
        return Response.noContent().build();
    }

    private Moderator moderator() {
        return Moderator.of(caller.identity());
    }

    private static UUID text(String id) {
        return Ids.parse(id, UUID::fromString, NoSuchReasonText::new);
    }

    /** All reason texts. */
    public record ReasonTextList(List<ReasonTextView> items) {}
}
