package chat.serendip.moderation.casefile;

import chat.serendip.account.Caller;
import chat.serendip.moderation.cases.CaseRefusals.NoSuchCase;
import chat.serendip.moderation.cases.ClaimView;
import chat.serendip.moderation.cases.Claims;
import chat.serendip.moderation.cases.NoteView;
import chat.serendip.moderation.cases.Notes;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.moderation.decision.ConfirmationRequest;
import chat.serendip.moderation.decision.Decision;
import chat.serendip.moderation.decision.DecisionRequest;
import chat.serendip.moderation.decision.DecisionView;
import chat.serendip.moderation.decision.Decisions;
import chat.serendip.moderation.hold.HoldView;
import chat.serendip.moderation.hold.Holds;
import chat.serendip.platform.Ids;
import chat.serendip.platform.http.CodePointLength;
import chat.serendip.platform.paging.Cursor;
import chat.serendip.platform.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** One case, and what moderators do with it. */
@Path("moderation/cases/{id}")
@ApplicationScoped
@RolesAllowed("MODERATOR")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CaseResource {

    private final CaseFiles files;
    private final Claims claims;
    private final Notes notes;
    private final Holds holds;
    private final Decisions decisions;
    private final Caller caller;

    @Inject
    CaseResource(CaseFiles files, Claims claims, Notes notes, Holds holds, Decisions decisions, Caller caller) {
        this.files = files;
        this.claims = claims;
        this.notes = notes;
        this.holds = holds;
        this.decisions = decisions;
        this.caller = caller;
    }

    /** Everything about the case. The view is recorded in the audit log. */
    @GET
    public CaseView view(@PathParam("id") String id) {
        claims.renew(moderator(), caseId(id));
        return files.open(moderator(), caseId(id));
    }

    /** A page of the case's reports with their evidence, oldest first. The view is recorded in the audit log. */
    @GET
    @Path("reports")
    public Page<CaseReport> reports(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        int most = Page.limit(limit);
        Cursor first = Cursor.parseOldestFirst(after);
        claims.renew(moderator(), caseId(id));
        return files.reports(moderator(), caseId(id), most, first);
    }

    /** A picture that came with a report. The view is recorded in the audit log before the picture is sent. */
    @GET
    @Path("reports/{report}/frames/{frame}")
    @Produces("image/jpeg")
    @APIResponseSchema(value = byte[].class, responseCode = "200")
    public Response frame(
            @PathParam("id") String id, @PathParam("report") String report, @PathParam("frame") String frame) {
        claims.renew(moderator(), caseId(id));
        byte[] picture = files.frame(moderator(), caseId(id), report, frame);
        return Response.ok(picture)
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "inline")
                .build();
    }

    /** Claims the case for the moderator, or renews their claim. */
    @POST
    @Path("claim")
    public ClaimView claim(@PathParam("id") String id, ClaimRequest wanted) {
        Optional<String> why = Optional.ofNullable(wanted.takeOver()).map(String::strip);
        return claims.view(moderator(), claims.claim(moderator(), caseId(id), why));
    }

    /** Ends the moderator's own claim, if there is one. */
    @DELETE
    @Path("claim")
    public Response release(@PathParam("id") String id) {
        claims.release(moderator(), caseId(id));
        return Response.noContent().build();
    }

    /** Adds a note for the other moderators. */
    @POST
    @Path("notes")
    @APIResponseSchema(value = NoteView.class, responseCode = "201")
    public Response note(@PathParam("id") String id, NoteRequest note) {
        return Response.status(Response.Status.CREATED)
                .entity(notes.add(moderator(), caseId(id), note.text()))
                .build();
    }

    /** Decides the case; 202 if another moderator must confirm the decision first. */
    @POST
    @Path("decision")
    @APIResponseSchema(value = DecisionView.class, responseCode = "200")
    public Response decide(@PathParam("id") String id, DecisionRequest request) {
        Decision decision = decisions.decide(moderator(), caseId(id), request);
        return Response.status(decision.isFinal() ? Response.Status.OK : Response.Status.ACCEPTED)
                .entity(files.view(moderator(), decision))
                .build();
    }

    /** Confirms or declines what another moderator decided. */
    @POST
    @Path("confirmation")
    public DecisionView confirm(@PathParam("id") String id, ConfirmationRequest said) {
        return files.view(moderator(), decisions.confirm(moderator(), caseId(id), said));
    }

    /** Sets a legal hold: retention deletes neither the case nor its evidence until the hold is lifted. */
    @PUT
    @Path("hold")
    public HoldView hold(@PathParam("id") String id, HoldRequest wanted) {
        return holds.set(moderator(), caseId(id), wanted.reason());
    }

    /** Lifts the legal hold. */
    @POST
    @Path("hold/lifting")
    public Response lift(@PathParam("id") String id, HoldRequest wanted) {
        holds.lift(moderator(), caseId(id), wanted.reason());
        return Response.noContent().build();
    }

    private Moderator moderator() {
        return Moderator.of(caller.identity());
    }

    private static UUID caseId(String id) {
        return Ids.parse(id, UUID::fromString, NoSuchCase::new);
    }

    /** Why the case is taken over from another moderator; absent if it isn't to be taken over. */
    public record ClaimRequest(java.lang.@NotBlank @CodePointLength(max = 500) @Nullable String takeOver) {}

    /** Why a legal hold is set or lifted. */
    public record HoldRequest(java.lang.@NotBlank @CodePointLength(max = 500) String reason) {}

    /** The text of a note. */
    public record NoteRequest(java.lang.@NotBlank @CodePointLength(max = 4000) String text) {}
}
