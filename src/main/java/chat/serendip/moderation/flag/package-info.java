/** Banned people who seem to come back: noticed when they arrive, put in front of moderators, judged by them alone. */
@NullMarked
package chat.serendip.moderation.flag;

import org.jspecify.annotations.NullMarked;
