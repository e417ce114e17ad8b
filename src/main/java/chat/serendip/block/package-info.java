/**
 * Block lists: "never again", in both directions.
 *
 * <p>A block is set from an encounter, so no account id is ever shown to a stranger. What running sockets make of a new
 * block is not decided here: it is told as a CDI event.
 */
@NullMarked
package chat.serendip.block;

import org.jspecify.annotations.NullMarked;
