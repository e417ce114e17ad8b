/**
 * The load driver: many people on one thread against a real server, and the same against a relay that does nothing else.
 *
 * <p>Started by {@code mvn -Pload}; no test runs it. What it prints is kept in {@code src/docs/load.md}.
 */
package chat.serendip.load;
