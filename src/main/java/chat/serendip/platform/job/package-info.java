/**
 * Repeated work: the server's threads, and the job that deletes what has been kept for long enough.
 *
 * <p>Each job is in the room whose data it deletes.
 */
@NullMarked
package chat.serendip.platform.job;

import org.jspecify.annotations.NullMarked;
