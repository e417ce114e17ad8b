/** Every transaction that writes, played against every other on a real PostgreSQL, without a container. */
@org.jspecify.annotations.NullMarked
package chat.serendip.writes;
