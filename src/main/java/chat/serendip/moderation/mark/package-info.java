/**
 * What banned people may be recognised by: keyed hashes of a mail address, a browser, a network.
 *
 * <p>This room doesn't store the address itself, and restricts nobody.
 */
@NullMarked
package chat.serendip.moderation.mark;

import org.jspecify.annotations.NullMarked;
