package chat.serendip.moderation;

import chat.serendip.account.Names;
import chat.serendip.kernel.AccountId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of everybody whom one answer speaks of, looked up at once. Not for several threads. */
final class Register {

    private final Map<AccountId, String> names;

    private Register(Map<AccountId, String> names) {
        this.names = names;
    }

    static Register of(Names names, Stream<AccountId> accounts) {
        Collection<AccountId> distinct = accounts.distinct().toList();
        return new Register(names.of(distinct));
    }

    /** Their name; null if the account is gone. */
    @Nullable
    String name(Optional<AccountId> account) {
        return account.map(names::get).orElse(null);
    }

    /** The account by id and name; null if it is gone. */
    @Nullable
    Who who(Optional<AccountId> account) {
        return account.filter(names::containsKey)
                .map(id -> new Who(id.toString(), String.valueOf(names.get(id))))
                .orElse(null);
    }

    /** What a detail says, with the name in place of an account's id. */
    String readable(String word) {
        return Subject.id(word).map(AccountId::new).map(names::get).orElse(word);
    }
}
