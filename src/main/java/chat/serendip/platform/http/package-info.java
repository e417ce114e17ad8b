/**
 * HTTP for every room: request bodies, problem documents (RFC 9457), security headers, origins, client addresses, the
 * client's files, and the OpenAPI document.
 *
 * <p>The calls, and who may make them, are not known here: each resource is in the room whose data it serves.
 */
@NullMarked
package chat.serendip.platform.http;

import org.jspecify.annotations.NullMarked;
