package chat.serendip.platform.http;

import chat.serendip.platform.http.HttpRefusals.BodyTooLarge;
import chat.serendip.platform.http.HttpRefusals.ForeignOrigin;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * Refuses what no page of ours would send, before anything else reads it: from foreign pages, odd methods, huge bodies.
 */
public class GuardFilter extends HttpFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "DELETE", "PATCH");

    private final transient Origins origins;

    @Inject
    public GuardFilter(Origins origins) {
        this.origins = origins;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String method = request.getMethod();
        boolean file = request.getHttpServletMapping().getMappingMatch() == MappingMatch.DEFAULT;
        if (!READING.contains(method) && (file || !CHANGING.contains(method))) {
            Problem.of(405, "Method Not Allowed", "method-not-allowed", null).writeTo(response);
        } else if (CHANGING.contains(method) && origins.isForeign(request)) {
            Problem.write(new ForeignOrigin(), response);
        } else if (request.getContentLengthLong() > MaxBodySize.OTHERS
                && request.getContentLengthLong() > mostBytes(request)) {
            response.setHeader("Connection", "close");
            Problem.write(new BodyTooLarge(mostBytes(request)), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static int mostBytes(HttpServletRequest request) {
        return Larger.BODIES.getOrDefault(request.getMethod() + " " + request.getRequestURI(), MaxBodySize.OTHERS);
    }

    /** Found when first needed, because all resources are known only then. */
    private static final class Larger {

        static final Map<String, Integer> BODIES = OpenApiFilter.largerBodies();
    }
}
