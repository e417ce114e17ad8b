/**
 * The words that every room shares: typed ids and small value types.
 *
 * <p>Nothing but the JDK may be used here, and nothing here does I/O, logs or knows a framework. The one-method ports
 * through which a lower room asks something that a higher one knows stand here too.
 */
@NullMarked
package chat.serendip.kernel;

import org.jspecify.annotations.NullMarked;
