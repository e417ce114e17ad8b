package chat.serendip.account;

import java.util.Optional;

/**
 * The browser that makes a request, as far as signing in has to know it.
 *
 * @param secure whether it speaks HTTPS
 * @param network what guesses from there are counted by; never to be logged
 * @param description such as "Firefox on Windows"
 * @param session the session token that it keeps, whether live or not
 * @param device the token by which its owner's accounts know it
 */
record Browser(boolean secure, String network, String description, Optional<String> session, Optional<Token> device) {

    /** By what its person might be recognised. */
    Trace trace(Optional<String> email) {
        return new Trace(email, device.map(Token::fingerprint).stream().toList(), Optional.of(network));
    }

    @Override
    public String toString() {
        return description;
    }
}
