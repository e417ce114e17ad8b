/**
 * Cases, and who works on them: claims, notes, attached reports, conflicts of interest.
 *
 * <p>What is decided about a case is not known here.
 */
@NullMarked
package chat.serendip.moderation.cases;

import org.jspecify.annotations.NullMarked;
