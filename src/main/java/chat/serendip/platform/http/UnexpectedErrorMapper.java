package chat.serendip.platform.http;

import chat.serendip.platform.database.DatabaseAway;
import chat.serendip.platform.database.WriteConflict;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Answers an exception that nobody expected. It is a bug: the log gets all of it under a number, the client gets only
 * the number. A missing database or a write conflict is no bug, and gets its own refusal.
 */
@Provider
public class UnexpectedErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(UnexpectedErrorMapper.class.getName());

    @Override
    public Response toResponse(Throwable error) {
        if (WriteConflict.isBehind(error)) {
            LOG.warning(() -> "Somebody was asked to come back, because of a conflict: " + error);
            return new RefusedMapper().toResponse(new WriteConflict());
        }
        if (DatabaseAway.isBehind(error)) {
            LOG.warning(() -> "Somebody was asked to come back, because the database is away: " + error);
            return new RefusedMapper().toResponse(new DatabaseAway());
        }
        var number = UUID.randomUUID();
        LOG.log(Level.SEVERE, error, () -> "Unexpected error " + number);
        return Response.serverError()
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(
                        500,
                        "Internal Server Error",
                        "internal",
                        "Something went wrong on our side; it is in the log as " + number + "."))
                .build();
    }
}
