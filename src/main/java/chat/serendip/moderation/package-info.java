/**
 * What moderators work on: cases, claims, decisions with their reasons, appeals, and the audit of who did and viewed what.
 *
 * <p>The way of a report: {@code Intake} puts it into a case, {@code Queue} orders the cases, {@code Claims} says who works on
 * one, {@code CaseFiles} shows it, {@code Decisions} decides it, {@code Execution} does all that a decision means: {@code
 * Outcomes} for the reporters, {@code Sanctions} for the account, whose standing follows from {@code Restrictions}. {@code
 * Outbox} and {@code Messenger} see to what follows elsewhere, again after a crash if need be. {@code OwnSanctions} is the
 * sanctioned person's side and {@code AppealDesk} the answer. Beside it: {@code Marks} and {@code Flags} for banned people
 * who come back, {@code Holds} and {@code Retention} for how long things are kept, {@code AutomaticPause} for the one thing
 * that nobody decides, and {@code Audit}, to which every view and every deed is written, last in its transaction.
 *
 * <p>A decision is one transaction. Reports, their evidence and who may report are {@code report}'s; accounts, sessions and
 * standings {@code account}'s; sockets are not spoken of here.
 */
@NullMarked
package chat.serendip.moderation;

import org.jspecify.annotations.NullMarked;
