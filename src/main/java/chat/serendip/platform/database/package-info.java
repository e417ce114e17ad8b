/**
 * The connection pool, the schema's migrations, and what a missing database means to a caller.
 *
 * <p>No table is named here. Rooms read and write their own tables.
 */
@NullMarked
package chat.serendip.platform.database;

import org.jspecify.annotations.NullMarked;
