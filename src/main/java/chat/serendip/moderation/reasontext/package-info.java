/** Reasons that moderators save for each other. A decision copies the words and never refers to them. */
@NullMarked
package chat.serendip.moderation.reasontext;

import org.jspecify.annotations.NullMarked;
