/**
 * What a signed-in person does with their own account: read it, export it, change the password, delete it.
 *
 * <p>What each room adds to the export is that room's own.
 */
@NullMarked
package chat.serendip.account.me;

import org.jspecify.annotations.NullMarked;
