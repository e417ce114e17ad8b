/**
 * {@code -Dserendip.demo}: fills an empty database with a believable queue, for trying the moderators' page out. Nobody in it
 * exists, every picture is drawn, and nothing of this is in the WAR. What happened in the past can't be done through calls, so
 * it is written as the schema wants it; the schema's own rules are on.
 */
@NullMarked
package chat.serendip.serve.demo;

import org.jspecify.annotations.NullMarked;
