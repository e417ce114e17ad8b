package chat.serendip.account;

import jakarta.annotation.Priority;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/**
 * Hides the calls of moderators and administrators from everybody else, who gets the answer for a path that doesn't
 * exist. It runs before the request is matched, because "no such method" or "no such media type" would show that the
 * path exists.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHORIZATION)
public class HiddenPathsFilter implements ContainerRequestFilter {

    /** The role that each path is for, by the first part of the path. */
    static final Map<String, Role> HIDDEN = Map.of("moderation", Role.MODERATOR, "administration", Role.ADMINISTRATOR);

    @Override
    public void filter(ContainerRequestContext request) {
        request.getUriInfo().getPathSegments().stream()
                .map(PathSegment::getPath)
                .filter(part -> !part.isEmpty())
                .findFirst()
                .map(HIDDEN::get)
                .filter(role -> !request.getSecurityContext().isUserInRole(role.name()))
                .ifPresent(role -> {
                    throw new NotFoundException();
                });
    }
}
