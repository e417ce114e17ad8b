/**
 * What banned people may be recognised by: keyed hashes of a mail address, a browser, a network. Nothing here knows the address
 * itself for longer than a call, and nothing here bars anybody.
 */
@NullMarked
package chat.serendip.moderation.mark;

import org.jspecify.annotations.NullMarked;
