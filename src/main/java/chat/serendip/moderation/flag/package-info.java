/**
 * Flags: new accounts that may be a banned person's. They are set when somebody arrives, and moderators judge them.
 *
 * <p>Nothing here bars anybody.
 */
@NullMarked
package chat.serendip.moderation.flag;

import org.jspecify.annotations.NullMarked;
