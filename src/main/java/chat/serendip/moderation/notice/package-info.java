/**
 * Notices of people without an account, as moderators read and answer them. They are filed in the room {@code report}.
 */
@NullMarked
package chat.serendip.moderation.notice;

import org.jspecify.annotations.NullMarked;
