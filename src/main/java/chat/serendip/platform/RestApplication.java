package chat.serendip.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything that speaks REST is found by the container under this path. */
@ApplicationPath("/api")
public class RestApplication extends Application {}
