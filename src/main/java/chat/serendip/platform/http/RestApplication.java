package chat.serendip.platform.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST application: the container finds all resources and serves them under this path. */
@ApplicationPath(Paths.REST)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Serendip",
                        version = "1",
                        description =
                                "Random one-to-one video and text chat. Errors are problem documents (RFC 9457) with a"
                                        + " stable code; 429 and 503 carry Retry-After. State-changing calls are refused from another"
                                        + " origin.",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")))
@SecurityScheme(
        securitySchemeName = RestApplication.SESSION,
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.COOKIE,
        apiKeyName = "__Host-serendip",
        description = "The session cookie that signing in sets; on plain HTTP it is called serendip.")
public class RestApplication extends Application {

    /** The name of the session cookie's scheme in the OpenAPI document. */
    public static final String SESSION = "session";

    @Override
    public Map<String, Object> getProperties() {
        // no WADL beside the OpenAPI document
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
