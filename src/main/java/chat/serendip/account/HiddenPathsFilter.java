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
 * Tells nobody but those whom they are for that the calls of moderators and administrators exist: everybody else gets the
 * answer to a path that doesn't. Before anything is matched, because "no such method" or "no such media type" would tell.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHORIZATION)
public class HiddenPathsFilter implements ContainerRequestFilter {

    /** Whose role each of the paths is for, by its first part. */
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
