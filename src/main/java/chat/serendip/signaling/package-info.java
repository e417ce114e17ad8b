/**
 * The WebSocket endpoint: handshake, connections, outboxes, heartbeats, and the translation of messages to calls of the
 * lobby and back.
 *
 * <p>Whatever comes in by a socket blocks nothing: no database, no blocking send, no lock held while sending. What the
 * database has to be asked for ({@code Arrivals}, {@code ExpiredSessions}, {@code BlockObserver}) is read on threads of
 * its own. No other room depends on this one.
 */
@NullMarked
package chat.serendip.signaling;

import org.jspecify.annotations.NullMarked;
