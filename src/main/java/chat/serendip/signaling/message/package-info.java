/**
 * The messages of the socket as sealed families of records, and their codec.
 *
 * <p>Only parsing, bounds and printing stand here; {@code src/docs/protocol.md} describes every message.
 */
@NullMarked
package chat.serendip.signaling.message;

import org.jspecify.annotations.NullMarked;
