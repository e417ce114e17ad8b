/** What moderators decide about those who report: whether they may go on reporting. */
@NullMarked
package chat.serendip.moderation.reporter;

import org.jspecify.annotations.NullMarked;
