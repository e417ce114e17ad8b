package chat.serendip.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The public figures of how Serendip is kept safe. */
@Path("transparency")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TransparencyResource {

    private final PublicFiguresCache publicFiguresCache;

    @Inject
    TransparencyResource(PublicFiguresCache publicFiguresCache) {
        this.publicFiguresCache = publicFiguresCache;
    }

    /** The numbers of reports and of what became of them in the last 90 days. */
    @GET
    @APIResponseSchema(value = Transparency.class, responseCode = "200")
    public Response transparency() {
        return Response.ok(publicFiguresCache.current())
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        "public, max-age=" + publicFiguresCache.age().toSeconds())
                .build();
    }
}
