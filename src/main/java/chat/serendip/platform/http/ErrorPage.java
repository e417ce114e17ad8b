package chat.serendip.platform.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The container's answer to an error outside REST: the status, and nothing about the server's internals. */
public class ErrorPage extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        switch (status) {
            case 404 -> Problem.of(404, "Not Found", "not-found", null).writeTo(response);
            case 405 ->
                Problem.of(405, "Method Not Allowed", "method-not-allowed", null)
                        .writeTo(response);
            default ->
                Problem.of(status, "Error", status < 500 ? "refused" : "internal", null)
                        .writeTo(response);
        }
    }
}
