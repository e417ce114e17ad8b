/**
 * What every room uses and no room owns: the clock, the source of randomness, the container's threads, the superclass
 * of every refusal, and the process's own health.
 *
 * <p>Only libraries may be used here. Nothing here knows a business word, such as a role or a case, or any other room.
 */
@NullMarked
package chat.serendip.platform;

import org.jspecify.annotations.NullMarked;
