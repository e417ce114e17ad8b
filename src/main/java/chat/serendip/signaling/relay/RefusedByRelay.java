package chat.serendip.signaling.relay;

import java.io.IOException;

/**
 * The relay answered a request with an error: 401, it doesn't know this secret; 437, it knows this address from
 * somebody else; 486, this name has as many allocations as it may have.
 */
final class RefusedByRelay extends IOException {

    private static final long serialVersionUID = 1L;

    private final int code;

    RefusedByRelay(int code) {
        super("error " + code);
        this.code = code;
    }

    int code() {
        return code;
    }
}
