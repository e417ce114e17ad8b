package chat.serendip.report;

import chat.serendip.kernel.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The accuracy of accounts' reports, counted from the reports that are kept. Safe for use by many threads. */
@ApplicationScoped
@Transactional
public class Accuracies {

    private final EntityManager entities;

    @Inject
    Accuracies(EntityManager entities) {
        this.entities = entities;
    }

    /** Each account's accuracy; {@link Accuracy#UNKNOWN} if none of its reports is decided. */
    public Map<AccountId, Accuracy> of(Collection<AccountId> accounts) {
        Map<AccountId, Accuracy> found = new HashMap<>();
        accounts.forEach(account -> found.put(account, Accuracy.UNKNOWN));
        if (!found.isEmpty()) {
            entities.createQuery("""
                            select r.reporter as reporter, count(r) as decided,
                                sum(case when r.outcome = 'FAIR' then 1 else 0 end) as fair
                            from Report r where r.reporter in :those and r.outcome <> 'OPEN' group by r.reporter""", Tuple.class)
                    .setParameter(
                            "those",
                            found.keySet().stream().map(AccountId::value).toList())
                    .getResultStream()
                    .forEach(row -> found.put(
                            new AccountId(row.get("reporter", UUID.class)),
                            new Accuracy(
                                    row.get("fair", Number.class).longValue(),
                                    row.get("decided", Number.class).longValue())));
        }
        return found;
    }
}
