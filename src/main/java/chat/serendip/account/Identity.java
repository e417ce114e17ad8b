package chat.serendip.account;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.SessionId;
import java.security.Principal;
import java.util.HashSet;
import java.util.Set;

/**
 * The account behind a session token, as the server knows it and never as a client says it.
 *
 * <p>It is the caller principal of every authenticated request and of the socket's handshake.
 *
 * @param grant what the account was granted, whether or not it counts in this session
 * @param standing the standing that counted when the token was looked up
 * @param mfaVerified whether this session has passed the second factor
 */
public record Identity(AccountId account, SessionId session, Grant grant, Standing standing, boolean mfaVerified)
        implements Principal {

    /** The group of those who may see cases of child safety. */
    public static final String CHILD_SAFETY = "CHILD_SAFETY";

    /**
     * The group of suspended and banned accounts: they may read the reasons, appeal, export and delete, and nothing
     * else.
     */
    public static final String SANCTIONED = "SANCTIONED";

    public Role role() {
        return grant.role();
    }

    /**
     * What this session may do: suspended or banned, only {@link #SANCTIONED}; without the second factor, only what
     * every account may do.
     */
    public Set<String> groups() {
        if (standing.locksOut()) {
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
