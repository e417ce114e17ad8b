/**
 * Sanctions: their kinds, the standing that follows from them, what the sanctioned person reads of them, and the
 * acknowledgement of a warning.
 *
 * <p>Sanctions are made from values. This room knows no decisions, cases or appeals.
 */
@NullMarked
package chat.serendip.moderation.sanction;

import org.jspecify.annotations.NullMarked;
