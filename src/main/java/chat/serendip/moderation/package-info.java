/**
 * What moderators work on: cases, claims, decisions with their reasons, appeals, and the audit of who did and viewed what.
 *
 * <p>A decision is one transaction; what follows from it elsewhere is done by the outbox, again after a crash if need be.
 */
@NullMarked
package chat.serendip.moderation;

import org.jspecify.annotations.NullMarked;
