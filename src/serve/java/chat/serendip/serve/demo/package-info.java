/**
 * {@code -Dserendip.demo}: fills an empty database with a believable queue, for trying out the moderators' page. Its
 * people are made up, every picture is drawn, and nothing of this package is in the WAR. Calls of the interface can't
 * create past events, so the rows are written by SQL; the schema's own rules stay in force.
 */
@NullMarked
package chat.serendip.serve.demo;

import org.jspecify.annotations.NullMarked;
