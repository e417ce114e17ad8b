package chat.serendip.moderation.appeal;

import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.Sanction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The stored appeals. Works in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Appeals {

    private final EntityManager entities;

    @Inject
    Appeals(EntityManager entities) {
        this.entities = entities;
    }

    void add(Appeal appeal) {
        entities.persist(appeal);
        entities.flush();
    }

    Optional<Appeal> against(Sanction sanction) {
        return Optional.ofNullable(of(List.of(sanction)).get(sanction.id()));
    }

    /** The appeals against these sanctions, by the sanction's id. */
    Map<UUID, Appeal> of(Collection<Sanction> sanctions) {
        if (sanctions.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("from Appeal a where a.sanction in :those", Appeal.class)
                .setParameter("those", sanctions)
                .getResultStream()
                .collect(Collectors.toMap(appeal -> appeal.sanction().id(), Function.identity()));
    }

    /** The sanctions of an account with the appeals against them. */
    public Map<UUID, Appeal> by(AccountId account) {
        return entities.createQuery("from Appeal a where a.sanction.account = :account", Appeal.class)
                .setParameter("account", account.value())
                .getResultStream()
                .collect(Collectors.toMap(appeal -> appeal.sanction().id(), Function.identity()));
    }
}
