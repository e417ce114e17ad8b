/**
 * Reports: one account's complaint about its partner in an encounter, with evidence that neither side can forge; and notices
 * from people without an account.
 *
 * <p>Who is reported follows from the encounter, never from what a client says. What becomes of a report is decided in
 * {@code moderation}, which this room doesn't know: it hears of {@code ReportFiled}.
 */
@NullMarked
package chat.serendip.report;

import org.jspecify.annotations.NullMarked;
