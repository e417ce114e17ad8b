/**
 * Repeated work: the server's threads, and the job that deletes what has been kept for long enough.
 *
 * <p>What a job does stands in the room whose data it is about.
 */
@NullMarked
package chat.serendip.platform.job;

import org.jspecify.annotations.NullMarked;
