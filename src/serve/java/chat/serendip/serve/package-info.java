/**
 * Starts the whole of Serendip on one machine: PostgreSQL from Maven Central's binaries, and Payara Micro with the WAR.
 *
 * <p>{@code mvn -Pserve} and the tests use it; it is no part of the WAR and knows nothing of what is inside it.
 */
@NullMarked
package chat.serendip.serve;

import org.jspecify.annotations.NullMarked;
