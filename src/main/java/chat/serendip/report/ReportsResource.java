package chat.serendip.report;

import chat.serendip.account.Caller;
import chat.serendip.platform.paging.Cursor;
import chat.serendip.platform.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** My reports. */
@Path("reports")
@ApplicationScoped
@RolesAllowed("USER")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {

    private final ReportFiling reportFiling;
    private final Reports reports;
    private final Caller caller;

    @Inject
    ReportsResource(ReportFiling reportFiling, Reports reports, Caller caller) {
        this.reportFiling = reportFiling;
        this.reports = reports;
        this.caller = caller;
    }

    /** A page of my reports and what became of them, newest first. */
    @GET
    public Page<MyReport> mine(
            @QueryParam("limit") @Nullable String limit, @QueryParam("after") @Nullable String after) {
        return reports.of(caller.identity().account(), Page.limit(limit), Cursor.parse(after));
    }

    /** Reports that encounter's partner, ends it, and blocks them. */
    @POST
    @APIResponseSchema(value = MyReport.class, responseCode = "201")
    public Response file(ReportRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(reportFiling.file(caller.identity().account(), request))
                .build();
    }

    /** Gives a nonce that binds pictures to that encounter. */
    @POST
    @Path("nonces")
    @APIResponseSchema(value = Nonces.FrameNonce.class, responseCode = "201")
    public Response nonce(NonceRequest about) {
        return Response.status(Response.Status.CREATED)
                .entity(reportFiling.nonce(caller.identity().account(), about.encounterId()))
                .build();
    }

    /** The encounter whose pictures the nonce is for. */
    public record NonceRequest(String encounterId) {}
}
