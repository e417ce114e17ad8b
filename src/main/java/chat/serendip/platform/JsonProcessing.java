package chat.serendip.platform;

import jakarta.json.spi.JsonProvider;

/**
 * The JSON provider, looked up once: {@code jakarta.json.Json} looks it up again, through every jar, on each call. The
 * provider is safe for use by many threads; each object that it makes is for one thread.
 */
public final class JsonProcessing {

    /** The platform's provider. */
    public static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonProcessing() {}
}
