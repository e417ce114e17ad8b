package chat.serendip.report;

import java.time.Instant;

/**
 * A line that a report froze.
 *
 * @param line its number in the encounter
 */
public record QuotedLine(int line, Speaker speaker, String text, Instant at) {}
