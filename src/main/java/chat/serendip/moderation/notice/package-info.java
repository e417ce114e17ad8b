/**
 * Notices of people without an account, as moderators read and answer them. The room {@code report} files them.
 */
@NullMarked
package chat.serendip.moderation.notice;

import org.jspecify.annotations.NullMarked;
