/**
 * Whether the audit log is as it was written. It needs Java and a connection only, so that it also runs outside the server:
 * {@code java -jar serendip.war}.
 */
@NullMarked
package chat.serendip.moderation.chain;

import org.jspecify.annotations.NullMarked;
