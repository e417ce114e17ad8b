package chat.serendip.moderation.common;

import chat.serendip.account.AccountNames;
import chat.serendip.kernel.AccountId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of everybody whom one answer speaks of, looked up at once. Not for several threads. */
public final class Usernames {

    private final Map<AccountId, String> names;

    private Usernames(Map<AccountId, String> names) {
        this.names = names;
    }

    /** Looks up the names of these accounts, all at once. */
    public static Usernames of(AccountNames names, Stream<AccountId> accounts) {
        Collection<AccountId> distinct = accounts.distinct().toList();
        return new Usernames(names.of(distinct));
    }

    /** Their name; null if the account is gone. */
    @Nullable
    public String name(Optional<AccountId> account) {
        return account.map(names::get).orElse(null);
    }

    /** The account by id and name; null if it is gone. */
    @Nullable
    public AccountRef who(Optional<AccountId> account) {
        return account.filter(names::containsKey)
                .map(id -> new AccountRef(id.toString(), String.valueOf(names.get(id))))
                .orElse(null);
    }
}
