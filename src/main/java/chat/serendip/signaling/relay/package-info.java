/**
 * The STUN and TURN servers that clients are told, the credentials that are minted for them, and the proof that each
 * relay takes them.
 *
 * <p>Only the probe speaks to a relay, on threads of its own: it blocks. Secrets and passwords are never logged.
 */
@NullMarked
package chat.serendip.signaling.relay;

import org.jspecify.annotations.NullMarked;
