package chat.serendip.account.session;

import chat.serendip.account.Caller;
import chat.serendip.account.session.SessionRefusals.NoSuchSession;
import chat.serendip.kernel.SessionId;
import chat.serendip.platform.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;

/** My sessions. */
@Path("sessions")
@ApplicationScoped
@RolesAllowed("USER")
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {

    private final Sessions sessions;
    private final Caller caller;

    @Inject
    SessionsResource(Sessions sessions, Caller caller) {
        this.sessions = sessions;
        this.caller = caller;
    }

    /** One of my sessions; {@code current} is the one that asks. */
    public record SessionView(String id, String device, Instant createdAt, Instant lastSeenAt, boolean current) {}

    /** All of my sessions: there are never so many that a second page is needed. */
    public record SessionList(List<SessionView> items) {}

    /** My sessions, the most recently used first. */
    @GET
    public SessionList mine() {
        var me = caller.identity();
        return new SessionList(sessions.of(me.account()).stream()
                .map(session -> new SessionView(
                        session.id().toString(),
                        session.device(),
                        session.createdAt(),
                        session.lastSeenAt(),
                        session.id().equals(me.session())))
                .toList());
    }

    /** Ends one of my sessions; its live socket is closed. */
    @DELETE
    @Path("{id}")
    public void end(@PathParam("id") String id) {
        if (!sessions.end(caller.identity().account(), session(id))) {
            throw new NoSuchSession();
        }
    }

    private static SessionId session(String id) {
        return Ids.parse(id, SessionId::parse, NoSuchSession::new);
    }
}
