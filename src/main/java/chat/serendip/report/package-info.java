/**
 * Reports: one account's complaint about its partner in an encounter, with evidence that neither side can forge. And
 * notices from people without an account.
 *
 * <p>The encounter tells who is reported, never the client. {@code moderation} decides what becomes of a report. It is
 * not known here: it observes {@code ReportFiled}.
 */
@NullMarked
package chat.serendip.report;

import org.jspecify.annotations.NullMarked;
