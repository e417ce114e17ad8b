/**
 * Sanctions: what they are, the standing that follows from them, what the sanctioned person reads of them, and the
 * acknowledging of a warning.
 *
 * <p>Sanctions are made from values. Decisions, cases and appeals are not known here.
 */
@NullMarked
package chat.serendip.moderation.sanction;

import org.jspecify.annotations.NullMarked;
