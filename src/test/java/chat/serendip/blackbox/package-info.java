/**
 * Black-box tests: they speak HTTP and WebSocket to a running Serendip and know nothing of what is inside it.
 *
 * <p>One server serves the whole suite ({@link chat.serendip.blackbox.SerendipExtension}), so a test makes its own accounts
 * and leaves nobody waiting.
 */
package chat.serendip.blackbox;
