/**
 * What becomes of reports: cases, who works on them, decisions with their reasons, and the sanctions that follow.
 *
 * <p>The way of a report: {@code Intake} puts it into a case, {@code Claims} says who works on it, {@code Decisions} decides it,
 * {@code Execution} does all that a decision means: {@code Outcomes} for the reporters, {@code Sanctions} for the account, whose
 * standing follows from {@code Restrictions}. {@code AutomaticPause} is the one thing that nobody decides. A decision is one
 * transaction.
 *
 * <p>Around it, each in a package of its own, from below: {@code staff} is what all speak with, {@code audit} what all write to,
 * {@code mark} what bans leave behind. This package knows these three. Above it, and unknown to it, are
 * {@code appeal}, {@code flag}, {@code keeping}, {@code notice}, {@code reason} and {@code reporter}, then {@code queue} and
 * {@code file}, which show moderators all of it. {@code figures} counts, and {@code chain} verifies the log.
 *
 * <p>Reports, their evidence and who may report are {@code report}'s; accounts, sessions and standings {@code account}'s; sockets
 * are not spoken of here.
 */
@NullMarked
package chat.serendip.moderation;

import org.jspecify.annotations.NullMarked;
