package chat.serendip.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;

/**
 * Serves the browser client. Browsers keep files whose names contain a hash without asking again, and ask for all
 * others each time. Every path that is no file is a page of the client.
 */
public class ClientFilesFilter extends HttpFilter {

    private static final String CLIENT = "/index.html";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Paths.of(request);
        if (Paths.isSocket(request) || request.getHttpServletMapping().getMappingMatch() != MappingMatch.DEFAULT) {
            // not the client's: REST, the socket, health, metrics, OpenAPI
            chain.doFilter(request, response);
        } else if (path.startsWith("/assets/") && isFile(request, path)) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            chain.doFilter(request, response);
        } else {
            response.setHeader("Cache-Control", "no-cache");
            if (isPage(path) && isFile(request, CLIENT)) {
                request.getRequestDispatcher(CLIENT).forward(request, response);
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    private static boolean isPage(String path) {
        return !path.startsWith("/assets/") && path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
    }

    private static boolean isFile(HttpServletRequest request, String path) throws IOException {
        return request.getServletContext().getResource(path) != null;
    }
}
