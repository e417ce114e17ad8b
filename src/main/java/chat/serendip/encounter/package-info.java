/**
 * Encounters: the chat history as metadata, the writer that stores it in batches, and the recent lines of each
 * encounter in memory; and the seats of accounts, by which a server that was started again takes encounters up. The rows
 * of both are written in one transaction, which is why they live together.
 *
 * <p>Content is never stored from here: a line stays in memory for some minutes after its encounter and no longer.
 */
@NullMarked
package chat.serendip.encounter;

import org.jspecify.annotations.NullMarked;
