package chat.serendip.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The moderators' figures. */
@Path("moderation/figures")
@ApplicationScoped
@RolesAllowed("MODERATOR")
@Produces(MediaType.APPLICATION_JSON)
public class FiguresResource {

    private final FiguresCache figuresCache;

    @Inject
    FiguresResource(FiguresCache figuresCache) {
        this.figuresCache = figuresCache;
    }

    /** The figures of now, and of the last 7, 30 or 90 days. */
    @GET
    public Figures figures(@QueryParam("days") @Nullable String days) {
        return figuresCache.of(Overview.days(days));
    }
}
