package chat.serendip.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Everything that speaks REST is found by the container under this path. */
@ApplicationPath("/api")
public class RestApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        // no second description of the interface beside OpenAPI
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
