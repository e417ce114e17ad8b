package chat.serendip.platform.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/** Turns what the container refuses by itself (no such path, method or media type) into a problem document too. */
@Provider
public class ContainerErrorMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException exception) {
        var refused = exception.getResponse();
        String title = refused.getStatusInfo().getReasonPhrase();
        String code = refused.getStatus() == 401
                ? "not-signed-in"
                : title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        var response = Response.fromResponse(refused)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(refused.getStatus(), title, code, null));
        return response.build();
    }
}
