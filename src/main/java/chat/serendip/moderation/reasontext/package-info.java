/** Reason texts, which moderators save for each other. A decision copies the text and never refers to it. */
@NullMarked
package chat.serendip.moderation.reasontext;

import org.jspecify.annotations.NullMarked;
