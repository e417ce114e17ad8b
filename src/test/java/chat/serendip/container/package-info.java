/** What tests inside the container need: a real PostgreSQL, and the archive that was built. */
package chat.serendip.container;
