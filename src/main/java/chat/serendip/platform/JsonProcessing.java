package chat.serendip.platform;

import jakarta.json.spi.JsonProvider;

/**
 * The JSON provider, looked up once: {@code jakarta.json.Json} looks it up again, through every jar, on each call. The provider
 * is safe for use by many threads; what it makes is for one.
 */
public final class JsonProcessing {

    /** The one of the platform. */
    public static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonProcessing() {}
}
