package chat.serendip.moderation.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The kinds of decision. */
@Path("moderation/decision-kinds")
@ApplicationScoped
@RolesAllowed("MODERATOR")
@Produces(MediaType.APPLICATION_JSON)
public class DecisionKindsResource {

    /** All kinds, in the order in which clients offer them. */
    @GET
    public DecisionKinds all() {
        return new DecisionKinds(
                DecisionKind.all().stream().map(DecisionKindView::of).toList());
    }

    /** All kinds of decision. */
    public record DecisionKinds(List<DecisionKindView> items) {}
}
