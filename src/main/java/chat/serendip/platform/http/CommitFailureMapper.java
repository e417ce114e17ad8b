package chat.serendip.platform.http;

import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Treats what fails at the commit, when Hibernate writes the last changes, like any other failure. Without this mapper
 * Jersey's own one for this type would be asked, and answer nothing that clients know.
 */
@Provider
public class CommitFailureMapper implements ExceptionMapper<TransactionalException> {

    @Override
    public Response toResponse(TransactionalException failure) {
        return new UnexpectedErrorMapper().toResponse(failure);
    }
}
