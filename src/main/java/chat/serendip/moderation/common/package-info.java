/**
 * Who moderates, which lane of cases they may see, and how other accounts are named to them.
 *
 * <p>Every other room of moderation uses this one. It uses none of them and no table.
 */
@NullMarked
package chat.serendip.moderation.common;

import org.jspecify.annotations.NullMarked;
