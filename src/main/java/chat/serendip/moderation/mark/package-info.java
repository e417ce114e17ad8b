/**
 * What banned people may be recognised by: keyed hashes of a mail address, a browser, a network.
 *
 * <p>Nothing here keeps the address itself, and nothing here bars anybody.
 */
@NullMarked
package chat.serendip.moderation.mark;

import org.jspecify.annotations.NullMarked;
