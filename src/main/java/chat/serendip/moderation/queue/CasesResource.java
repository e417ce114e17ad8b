package chat.serendip.moderation.queue;

import chat.serendip.account.Caller;
import chat.serendip.moderation.cases.CaseStatus;
import chat.serendip.moderation.common.Lane;
import chat.serendip.moderation.common.Moderator;
import chat.serendip.platform.Invalid;
import chat.serendip.platform.paging.Page;
import chat.serendip.report.Category;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The moderators' queue. */
@Path("moderation/cases")
@ApplicationScoped
@RolesAllowed("MODERATOR")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {

    private final Queue queue;
    private final Caller caller;

    @Inject
    CasesResource(Queue queue, Caller caller) {
        this.queue = queue;
        this.caller = caller;
    }

    /** A page of a lane: the gravest first, then those with the highest score, then the oldest. */
    @GET
    public QueuePage page(
            @QueryParam("lane") @Nullable String lane,
            @QueryParam("status") @Nullable String status,
            @QueryParam("category") @Nullable String category,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        QueueQuery query = new QueueQuery(Lane.parse(lane), CaseStatus.parse(status), category(category));
        return queue.page(Moderator.of(caller.identity()), query, Page.limit(limit), after);
    }

    private static @Nullable Category category(@Nullable String word) {
        return word == null
                ? null
                : Category.named(word)
                        .orElseThrow(() -> new Invalid("category", "unknown", "There is no such category."));
    }
}
