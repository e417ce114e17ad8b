/** Runs every transaction that writes against every other, on a real PostgreSQL and without a container. */
@org.jspecify.annotations.NullMarked
package chat.serendip.writes;
