package chat.serendip.moderation.common;

import chat.serendip.account.AccountNames;
import chat.serendip.kernel.AccountId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The usernames of all accounts that one answer mentions, looked up at once. Not for several threads. */
public final class Usernames {

    private final Map<AccountId, String> names;

    private Usernames(Map<AccountId, String> names) {
        this.names = names;
    }

    /** Looks up the usernames of these accounts, all at once. */
    public static Usernames of(AccountNames names, Stream<AccountId> accounts) {
        Collection<AccountId> distinct = accounts.distinct().toList();
        return new Usernames(names.of(distinct));
    }

    /** The account's username; null if the account is gone. */
    @Nullable
    public String name(Optional<AccountId> account) {
        return account.map(names::get).orElse(null);
    }

    /** The account's id and username; null if it is gone. */
    @Nullable
    public AccountRef ref(Optional<AccountId> account) {
        return account.filter(names::containsKey)
                .map(id -> new AccountRef(id.toString(), String.valueOf(names.get(id))))
                .orElse(null);
    }
}
