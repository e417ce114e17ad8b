/**
 * Verifies that the audit log is as it was written.
 *
 * <p>Only Java and a JDBC connection may be used here, because {@code java -jar serendip.war} runs this package outside
 * the server.
 */
@NullMarked
package chat.serendip.moderation.audit.chain;

import org.jspecify.annotations.NullMarked;
