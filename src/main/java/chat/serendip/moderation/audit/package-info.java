/**
 * The log of who did and viewed what, as it is written and as moderators read it. Each deed and each view is written last in its
 * own transaction, so there is none without its entry. Nothing here changes or deletes an entry; {@code chain} verifies them.
 */
@NullMarked
package chat.serendip.moderation.audit;

import org.jspecify.annotations.NullMarked;
