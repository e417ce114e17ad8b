/**
 * The load driver: it simulates many people on one thread against a real server, and the same against a bare relay.
 *
 * <p>Started by {@code mvn -Pload}; no test runs it. Its results are kept in {@code src/docs/load.md}.
 */
package chat.serendip.load;
