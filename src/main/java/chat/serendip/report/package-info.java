/**
 * Reports: one account's complaint about its partner in an encounter, with evidence that neither side can forge. And notices
 * from people without an account.
 *
 * <p>Who is reported follows from the encounter, never from what a client says. What becomes of a report is decided in
 * {@code moderation}, which is not known here: it observes {@code ReportFiled}.
 */
@NullMarked
package chat.serendip.report;

import org.jspecify.annotations.NullMarked;
