package chat.serendip.signaling;

import chat.serendip.account.Identity;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * A handshake that was admitted, as the WebSocket container sees it: its principal is the identity behind it, and its
 * read buffer is small.
 *
 * <p>Tyrus uses one setting for two things: how much it reads at once, and how much of unfinished frames it keeps. The
 * rest of one frame and a full read of the next together exceed that, and a busy but honest client is closed. Tyrus
 * asks the real context for the second when the application starts, and this request's context for the first.
 */
final class AdmittedRequest extends HttpServletRequestWrapper {

    private static final String BUFFER = "org.glassfish.tyrus.servlet.incoming-buffer-size";
    private static final String READ_BUFFER_BYTES = "16384";

    private final Identity identity;

    AdmittedRequest(HttpServletRequest request, Identity identity) {
        super(request);
        this.identity = identity;
    }

    @Override
    public Principal getUserPrincipal() {
        return identity;
    }

    @Override
    public ServletContext getServletContext() {
        ServletContext real = super.getServletContext();
        return (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> answer(real, method, arguments));
    }

    private static @Nullable Object answer(ServletContext real, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("getInitParameter") && arguments != null && BUFFER.equals(arguments[0])) {
            return READ_BUFFER_BYTES;
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
