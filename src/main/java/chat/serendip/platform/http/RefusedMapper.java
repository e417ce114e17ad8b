package chat.serendip.platform.http;

import chat.serendip.platform.Refused;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The one place where a refusal becomes an HTTP answer. */
@Provider
public class RefusedMapper implements ExceptionMapper<Refused> {

    @Override
    public Response toResponse(Refused refused) {
        Problem problem = Problem.of(refused);
        var response = Response.status(refused.status(), problem.title())
                .type(Problem.MEDIA_TYPE)
                .entity(problem);
        refused.retryAfter().ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, Problem.retryAfter(wait)));
        return response.build();
    }
}
