/**
 * Typed ids and small value types that every room shares, and the one-method ports by which a lower room asks a higher
 * one.
 *
 * <p>Only the JDK may be used here. Nothing here does I/O, logs or knows a framework.
 */
@NullMarked
package chat.serendip.kernel;

import org.jspecify.annotations.NullMarked;
