/**
 * The WebSocket rim: handshake, connections, outboxes, heartbeats, and the translation of messages to lobby calls and back.
 *
 * <p>Nothing here blocks: no database, no blocking remote, no lock held while sending. No other room depends on this one.
 */
@NullMarked
package chat.serendip.signaling;

import org.jspecify.annotations.NullMarked;
