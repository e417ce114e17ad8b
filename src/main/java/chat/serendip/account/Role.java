package chat.serendip.account;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What an account may do; each role may do what the ones before it may. */
public enum Role {
    USER,
    MODERATOR,
    ADMINISTRATOR;

    /** The names of this role and of those that it includes. */
    public Set<String> includes() {
        return Arrays.stream(values())
                .filter(role -> role.compareTo(this) <= 0)
                .map(Role::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
