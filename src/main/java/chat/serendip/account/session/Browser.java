package chat.serendip.account.session;

import chat.serendip.account.IdentityHints;
import chat.serendip.account.Token;
import java.util.Optional;

/**
 * The browser that makes a request, as far as signing in has to know it.
 *
 * @param secure whether it uses HTTPS
 * @param network the key by which guesses from its network are counted; never to be logged
 * @param description such as "Firefox on Windows"
 * @param session the session token that it keeps, whether live or not
 * @param device the token by which its owner's accounts recognise it
 */
public record Browser(
        boolean secure, String network, String description, Optional<String> session, Optional<Token> device) {

    /** What may identify the person at this browser. */
    public IdentityHints identityHints(Optional<String> email) {
        return new IdentityHints(email, device.map(Token::fingerprint).stream().toList(), Optional.of(network));
    }

    @Override
    public String toString() {
        return description;
    }
}
