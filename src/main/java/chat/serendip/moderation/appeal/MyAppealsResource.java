package chat.serendip.moderation.appeal;

import chat.serendip.account.Caller;
import chat.serendip.account.Identity;
import chat.serendip.moderation.sanction.MySanction;
import chat.serendip.moderation.sanction.NoSuchSanction;
import chat.serendip.platform.Ids;
import chat.serendip.platform.http.CodePointLength;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The caller's appeals against their sanctions. Suspended and banned people may appeal too. */
@Path("me/sanctions/{id}/appeal")
@ApplicationScoped
@RolesAllowed({"USER", Identity.SANCTIONED})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MyAppealsResource {

    private final AppealFiling filing;
    private final Caller caller;

    @Inject
    MyAppealsResource(AppealFiling filing, Caller caller) {
        this.filing = filing;
        this.caller = caller;
    }

    /** Files an appeal, one for each sanction. */
    @POST
    @APIResponseSchema(value = MySanction.class, responseCode = "201")
    public Response appeal(@PathParam("id") String id, AppealRequest request) {
        UUID sanction = Ids.parse(id, UUID::fromString, NoSuchSanction::new);
        return Response.status(Response.Status.CREATED)
                .entity(filing.appeal(caller.identity().account(), sanction, request.text()))
                .build();
    }

    /** The text of an appeal. */
    public record AppealRequest(java.lang.@NotBlank @CodePointLength(max = 2000) String text) {}
}
