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
 * A handshake that was let in, as the WebSocket container sees it: with the identity behind it as its principal, and with
 * small bites.
 *
 * <p>Tyrus has one figure for two things: how much it reads at once, and how much of unfinished frames it keeps. What is
 * left of one frame and a full bite of the next are then too much together, and a busy but honest client is closed. The
 * second is asked of the real context when the application starts; the first is asked here.
 */
final class AdmittedRequest extends HttpServletRequestWrapper {

    private static final String BUFFER = "org.glassfish.tyrus.servlet.incoming-buffer-size";
    private static final String BITE = "16384";

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
            return BITE;
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
