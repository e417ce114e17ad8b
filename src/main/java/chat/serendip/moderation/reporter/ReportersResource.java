package chat.serendip.moderation.reporter;

import chat.serendip.account.Caller;
import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.moderation.decision.DecisionRequest;
import chat.serendip.platform.Ids;
import chat.serendip.platform.http.CodePointLength;
import chat.serendip.report.ReportingSuspensionView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** An account's right to report: whether it is suspended. */
@Path("moderation/reporters/{account}/suspension")
@ApplicationScoped
@RolesAllowed("MODERATOR")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReportersResource {

    private final ReportingSuspensions suspensions;
    private final Caller caller;

    @Inject
    ReportersResource(ReportingSuspensions suspensions, Caller caller) {
        this.suspensions = suspensions;
        this.caller = caller;
    }

    /** Why the account may not report; 404 if it may. */
    @GET
    public ReportingSuspensionView stop(@PathParam("account") String account) {
        return suspensions.stop(account(account)).orElseThrow(NoSuchReporter::new);
    }

    /**
     * Suspends the account's right to report, for a number of days or without an end. The account is told the reasons.
     */
    @PUT
    public ReportingSuspensionView suspend(@PathParam("account") String account, ReportingSuspensionRequest wanted) {
        return suspensions.suspend(
                Moderator.of(caller.identity()),
                account(account),
                wanted.reasons().strip(),
                wanted.days());
    }

    /** Ends the suspension: the account may report again. */
    @DELETE
    public Response restore(@PathParam("account") String account) {
        suspensions.restore(Moderator.of(caller.identity()), account(account));
        return Response.noContent().build();
    }

    private static AccountId account(String id) {
        return Ids.parse(id, AccountId::parse, NoSuchReporter::new);
    }

    /** Why an account may not report, and for how many days; without an end if {@code days} is absent. */
    public record ReportingSuspensionRequest(
            java.lang.@NotBlank @CodePointLength(max = 2000) String reasons,

            java.lang.@Min(1) @Max(DecisionRequest.MOST_DAYS) @Nullable Integer days) {}
}
