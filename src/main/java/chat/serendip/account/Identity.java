package chat.serendip.account;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.SessionId;
import java.security.Principal;
import java.util.HashSet;
import java.util.Set;

/**
 * Who is asking: the account behind a session token, as the server knows it and never as a client says it.
 *
 * <p>It is the caller principal of every authenticated request and of the socket's handshake.
 *
 * @param grant what the account was given, whether or not it counts in this session
 * @param standing what counted when the token was looked at
 * @param mfaVerified whether this session has passed the second factor
 */
public record Identity(AccountId account, SessionId session, Grant grant, Standing standing, boolean mfaVerified)
        implements Principal {

    /** Whoever may see cases of child safety. */
    public static final String CHILD_SAFETY = "CHILD_SAFETY";

    /** Whoever is suspended or banned: may read the reasons, appeal, export and delete, and nothing else. */
    public static final String SANCTIONED = "SANCTIONED";

    public Role role() {
        return grant.role();
    }

    /** What this session may do: without the second factor no more than everybody, and shut out next to nothing. */
    public Set<String> groups() {
        if (standing.shutsOut()) {
            return Set.of(SANCTIONED);
        }
        if (!mfaVerified) {
            return Role.USER.includes();
        }
        Set<String> groups = new HashSet<>(role().includes());
        if (grant.childSafety()) {
            groups.add(CHILD_SAFETY);
        }
        return Set.copyOf(groups);
    }

    @Override
    public String getName() {
        return account.toString();
    }
}
