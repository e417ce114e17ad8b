package chat.serendip.limits;

import chat.serendip.platform.http.Peers;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Counts every REST call by the network that it comes from. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class RequestRateFilter implements ContainerRequestFilter {

    private final Limits limits;
    private final Peers peers;
    private final HttpServletRequest request;

    @Inject
    RequestRateFilter(Limits limits, Peers peers, @Context HttpServletRequest request) {
        this.limits = limits;
        this.peers = peers;
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        limits.require(Limit.REQUESTS, peers.network(request));
    }
}
