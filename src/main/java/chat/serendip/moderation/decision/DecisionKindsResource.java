package chat.serendip.moderation.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What moderators may decide. */
@Path("moderation/decision-kinds")
@ApplicationScoped
@RolesAllowed("MODERATOR")
@Produces(MediaType.APPLICATION_JSON)
public class DecisionKindsResource {

    /** All of it, in the order in which it is offered. */
    @GET
    public DecisionKinds all() {
        return new DecisionKinds(
                DecisionKind.all().stream().map(DecisionKindView::of).toList());
    }

    /** Everything that a moderator may decide. */
    public record DecisionKinds(List<DecisionKindView> items) {}
}
