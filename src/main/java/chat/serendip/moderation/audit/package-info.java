/**
 * The audit log: its entries as they are written and as moderators read them. An action or a view and its entry are one
 * transaction, and the entry is written last.
 *
 * <p>This room never changes or deletes an entry.
 */
@NullMarked
package chat.serendip.moderation.audit;

import org.jspecify.annotations.NullMarked;
