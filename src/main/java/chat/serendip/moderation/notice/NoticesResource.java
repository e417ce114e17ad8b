package chat.serendip.moderation.notice;

import chat.serendip.account.Caller;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.platform.Ids;
import chat.serendip.platform.http.CodePointLength;
import chat.serendip.platform.paging.ListStatus;
import chat.serendip.platform.paging.Page;
import chat.serendip.report.FiledNotice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
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

/** The notices of people without an account. */
@Path("moderation/notices")
@ApplicationScoped
@RolesAllowed("MODERATOR")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

    private final NoticeAnswers answers;
    private final Caller caller;

    @Inject
    NoticesResource(NoticeAnswers answers, Caller caller) {
        this.answers = answers;
        this.caller = caller;
    }

    /** A page of the open notices, the oldest first; or with {@code status=all} of all notices, the newest first. */
    @GET
    public Page<FiledNotice> page(
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        return answers.page(
                Moderator.of(caller.identity()), ListStatus.isOther(status, "all"), Page.limit(limit), after);
    }

    /** Answers a notice. */
    @POST
    @Path("{id}/decision")
    public FiledNotice decide(@PathParam("id") String id, NoticeDecisionRequest answer) {
        return answers.decide(Moderator.of(caller.identity()), notice(id), answer.reply());
    }

    private static UUID notice(String id) {
        return Ids.parse(id, UUID::fromString, UnknownNotice::new);
    }

    /** The reply to a notice, for whoever has the receipt. */
    public record NoticeDecisionRequest(java.lang.@NotBlank @CodePointLength(max = 2000) String reply) {}
}
