/**
 * Cases, and who works on them: claims, notes, attached reports, conflicts of interest.
 *
 * <p>This room knows no decisions.
 */
@NullMarked
package chat.serendip.moderation.cases;

import org.jspecify.annotations.NullMarked;
