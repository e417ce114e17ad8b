/** Wordings of reasons that moderators save for each other. A decision copies the words, never refers to them. */
@NullMarked
package chat.serendip.moderation.reason;

import org.jspecify.annotations.NullMarked;
