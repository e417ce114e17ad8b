/**
 * Block lists: "never again", in both directions.
 *
 * <p>A block is set from an encounter, so a stranger never sees an account id. What sockets make of a new block is decided
 * elsewhere: it is told as a CDI event.
 */
@NullMarked
package chat.serendip.block;

import org.jspecify.annotations.NullMarked;
