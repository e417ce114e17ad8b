package chat.serendip.report;

import java.time.Instant;

/**
 * What moderators see of a picture before they view it.
 *
 * @param place from 1 to 3; with the report it identifies the picture
 * @param takenAt by the reporter's clock
 */
public record FrameDescription(int place, Instant takenAt, int width, int height) {}
