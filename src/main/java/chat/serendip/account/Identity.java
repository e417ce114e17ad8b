package chat.serendip.account;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.SessionId;
import java.security.Principal;

/**
 * Who is asking: the account behind a session token, as the server knows it and never as a client says it.
 *
 * <p>It is the caller principal of every authenticated request and of the socket's handshake.
 */
public record Identity(AccountId account, SessionId session, Role role) implements Principal {

    @Override
    public String getName() {
        return account.toString();
    }
}
