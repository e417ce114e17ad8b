/**
 * What every room stands on: clock, configuration, problem documents, health, metrics, security headers, migrations.
 *
 * <p>No business, and no knowledge of any other room.
 */
@NullMarked
package chat.serendip.platform;

import org.jspecify.annotations.NullMarked;
