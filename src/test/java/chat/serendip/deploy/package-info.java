/**
 * What operators take over from {@code payara-config}, tried as it is shipped: the relay's configuration, its packet
 * filter, the certificate's hook and the proxy. What needs a program, or a right, that isn't there says so and isn't
 * tested; where {@code CI} is true it fails instead.
 */
@NullMarked
package chat.serendip.deploy;

import org.jspecify.annotations.NullMarked;
