/**
 * The WebSocket endpoint: handshake, connections, outboxes, heartbeats, and the translation of messages to calls of the
 * lobby and back.
 *
 * <p>Nothing here blocks: no database, no blocking send, no lock held while sending. No other room depends on this one.
 */
@NullMarked
package chat.serendip.signaling;

import org.jspecify.annotations.NullMarked;
