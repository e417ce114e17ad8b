package chat.serendip.platform;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Hides what is for few: who hasn't the role for it, signed in or not, is told what anybody is told of a path that doesn't
 * exist. What is for everybody with an account isn't hidden.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class HiddenFilter implements ContainerRequestFilter {

    private static final Set<String> EVERYBODY = Set.of("USER", "SANCTIONED");

    @Context
    @SuppressWarnings("NullAway.Init") // the container fills it: a provider's constructor can't have it
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean refused = Optional.ofNullable(resource.getResourceMethod().getAnnotation(RolesAllowed.class))
                .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(RolesAllowed.class)))
                .map(RolesAllowed::value)
                .filter(roles -> Arrays.stream(roles).noneMatch(EVERYBODY::contains))
                .filter(roles -> Arrays.stream(roles).noneMatch(request.getSecurityContext()::isUserInRole))
                .isPresent();
        if (refused) {
            throw new NotFoundException();
        }
    }
}
