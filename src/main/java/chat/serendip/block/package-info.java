/**
 * Block lists: "never again", in both directions.
 *
 * <p>A block is set from an encounter, so a stranger never sees an account id. A new block is announced as a CDI event;
 * other rooms decide what it means for open sockets.
 */
@NullMarked
package chat.serendip.block;

import org.jspecify.annotations.NullMarked;
