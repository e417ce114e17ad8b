/**
 * Lists in pages by keyset: the page, the cursor, and the opaque text by which a client sees a cursor.
 *
 * <p>Nothing here knows what a list holds or runs a query.
 */
@NullMarked
package chat.serendip.platform.paging;

import org.jspecify.annotations.NullMarked;
