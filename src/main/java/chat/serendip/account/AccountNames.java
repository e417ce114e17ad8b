package chat.serendip.account;

import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The usernames of accounts: for moderators only, never for strangers. Safe for use by many threads. */
@ApplicationScoped
@Transactional
public class AccountNames {

    private final EntityManager entities;

    @Inject
    AccountNames(EntityManager entities) {
        this.entities = entities;
    }

    /** The account with this username, compared in its folded form. */
    public Optional<AccountId> find(String username) {
        return entities.createQuery("select a.id from Account a where a.usernameFolded = :folded", UUID.class)
                .setParameter("folded", Username.of(username).folded())
                .getResultStream()
                .findFirst()
                .map(AccountId::new);
    }

    /** The usernames of those of the accounts that still exist. */
    public Map<AccountId, String> of(Collection<AccountId> accounts) {
        Map<AccountId, String> names = new HashMap<>();
        if (!accounts.isEmpty()) {
            entities.createQuery("select a.id, a.username from Account a where a.id in :ids", Object[].class)
                    .setParameter("ids", accounts.stream().map(AccountId::value).toList())
                    .getResultStream()
                    .forEach(row -> names.put(new AccountId((UUID) row[0]), (String) row[1]));
        }
        return names;
    }
}
