package chat.serendip.report;

import java.time.Instant;

/**
 * What is said of a still picture before anybody looks at it.
 *
 * @param place from 1 to 3; with the report it names the picture
 * @param takenAt by the reporter's clock
 */
public record FrameDescription(int place, Instant takenAt, int width, int height) {}
