/**
 * Encounters: chat history as metadata, the writer that stores it in batches, and the short tail of lines in memory.
 *
 * <p>Content is never stored from here: lines live in memory as long as the encounter's tail and no longer.
 */
@NullMarked
package chat.serendip.encounter;

import org.jspecify.annotations.NullMarked;
