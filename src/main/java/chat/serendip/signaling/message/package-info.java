/**
 * The wire messages of the socket, as sealed families of records, and their codec.
 *
 * <p>No behaviour beyond parsing, bounds and printing; {@code src/docs/protocol.md} describes every one of them.
 */
@NullMarked
package chat.serendip.signaling.message;

import org.jspecify.annotations.NullMarked;
