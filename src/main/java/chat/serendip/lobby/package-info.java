/**
 * Who waits, who may meet whom, and the random pick among them.
 *
 * <p>Pure Java: no Jakarta, Hibernate, JSON or logging; clock and randomness come by constructor. Nothing here knows
 * sockets or assumes that both people are connected to this JVM.
 */
@NullMarked
package chat.serendip.lobby;

import org.jspecify.annotations.NullMarked;
