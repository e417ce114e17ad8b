package chat.serendip.platform.http;

import jakarta.servlet.http.HttpServletRequest;

/** Which part of the server answers a path. */
public final class Paths {

    /** The path under which REST answers. */
    static final String REST = "/api";

    private Paths() {}

    /** The path within the application, decoded and without parameters. */
    static String of(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    /** Whether REST answers the request. */
    public static boolean isRest(HttpServletRequest request) {
        return under(of(request), REST);
    }

    static boolean isSocket(HttpServletRequest request) {
        return under(of(request), "/ws");
    }

    private static boolean under(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
