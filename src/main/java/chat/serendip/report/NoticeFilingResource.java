package chat.serendip.report;

import chat.serendip.limits.Limit;
import chat.serendip.limits.Limits;
import chat.serendip.platform.http.Peers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Notices from people without an account. Who sends one is not asked, and not stored. */
@Path("notices")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NoticeFilingResource {

    private final Notices notices;
    private final Limits limits;
    private final Peers peers;

    @Inject
    NoticeFilingResource(Notices notices, Limits limits, Peers peers) {
        this.notices = notices;
        this.limits = limits;
        this.peers = peers;
    }

    /** Takes a notice. Its receipt is shown once; with it the sender can read the answer. */
    @POST
    @APIResponseSchema(value = NoticeReceipt.class, responseCode = "201")
    public Response file(NoticeRequest notice, @Context HttpServletRequest request) {
        limits.require(Limit.NOTICES, peers.network(request));
        return Response.status(Response.Status.CREATED)
                .entity(new NoticeReceipt(notices.add(notice).text()))
                .build();
    }

    /** What became of the notice with that receipt. */
    @GET
    @Path("{receipt}")
    public NoticeState state(@PathParam("receipt") String receipt) {
        return notices.state(new Receipt(receipt));
    }

    /** A notice's receipt. */
    public record NoticeReceipt(String receipt) {

        @Override
        public String toString() {
            return "NoticeReceipt";
        }
    }
}
