/** What moderators decide about reporters: whether they may go on reporting. */
@NullMarked
package chat.serendip.moderation.reporter;

import org.jspecify.annotations.NullMarked;
