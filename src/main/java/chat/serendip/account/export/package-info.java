/**
 * The port through which the export asks every room for what it stores about an account.
 *
 * <p>Only the port stands here: each room implements it for its own tables.
 */
@NullMarked
package chat.serendip.account.export;

import org.jspecify.annotations.NullMarked;
