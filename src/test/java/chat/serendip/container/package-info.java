/** What tests inside the container stand on: a real PostgreSQL, and the archive that was built. */
package chat.serendip.container;
