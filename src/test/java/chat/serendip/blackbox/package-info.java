/**
 * Black-box tests: they use HTTP and WebSocket to talk to a running Serendip, and know nothing of its code.
 *
 * <p>One server serves the whole suite ({@link chat.serendip.blackbox.SerendipExtension}), so a test makes its own
 * accounts and leaves nobody waiting.
 */
package chat.serendip.blackbox;
