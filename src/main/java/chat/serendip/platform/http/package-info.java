/**
 * HTTP for every room: request bodies, problem documents (RFC 9457), security headers, origins, client addresses, the client's
 * files, and the OpenAPI document.
 *
 * <p>Which calls there are, and who may make them, is not known here: resources stand in the room whose data they serve.
 */
@NullMarked
package chat.serendip.platform.http;

import org.jspecify.annotations.NullMarked;
