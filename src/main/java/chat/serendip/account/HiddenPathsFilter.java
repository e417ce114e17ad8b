package chat.serendip.account;

import jakarta.annotation.Priority;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/**
 * Tells nobody but those whom they are for that the calls of moderators and administrators exist: everybody else gets the
 * answer to a path that doesn't. Before anything is matched, because "no such method" or "no such media type" would tell.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHORIZATION)
public class HiddenPathsFilter implements ContainerRequestFilter {

    private static final Map<String, Role> HIDDEN =
            Map.of("moderation", Role.MODERATOR, "administration", Role.ADMINISTRATOR);

    @Override
    public void filter(ContainerRequestContext request) {
        var segments = request.getUriInfo().getPathSegments();
        if (segments.isEmpty()) {
            return;
        }
        Role role = HIDDEN.get(segments.get(0).getPath());
        if (role != null && !request.getSecurityContext().isUserInRole(role.name())) {
            throw new NotFoundException();
        }
    }
}
