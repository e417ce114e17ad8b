package chat.serendip.account;

import chat.serendip.account.AccountRefusals.Sanctioned;
import chat.serendip.platform.http.Problem;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Turns a 403 into a problem document, which tells suspended and banned callers that this is the reason. */
@Provider
public class ForbiddenMapper implements ExceptionMapper<ForbiddenException> {

    private final SecurityContext security;

    @Inject
    public ForbiddenMapper(SecurityContext security) {
        this.security = security;
    }

    @Override
    public Response toResponse(ForbiddenException exception) {
        var problem = security.isCallerInRole(Identity.SANCTIONED)
                ? Problem.of(new Sanctioned())
                : Problem.of(403, "Forbidden", "forbidden", null);
        return Response.fromResponse(exception.getResponse())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
