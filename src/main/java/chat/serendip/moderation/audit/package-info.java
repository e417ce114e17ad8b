/**
 * The audit log: its entries as they are written and as moderators read them. A deed or a view and its entry are one
 * transaction, and the entry is written last.
 *
 * <p>Nothing here changes or deletes an entry.
 */
@NullMarked
package chat.serendip.moderation.audit;

import org.jspecify.annotations.NullMarked;
