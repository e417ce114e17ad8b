package chat.serendip.moderation.appeal;

import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.sanction.AppealBrief;
import chat.serendip.moderation.sanction.MySanction;
import chat.serendip.moderation.sanction.OwnAppeals;
import chat.serendip.moderation.sanction.Sanction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The stored appeals. Works in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Appeals implements OwnAppeals {

    private final EntityManager entities;

    @Inject
    Appeals(EntityManager entities) {
        this.entities = entities;
    }

    public void add(Appeal appeal) {
        entities.persist(appeal);
        entities.flush();
    }

    boolean isAppealed(Sanction sanction) {
        return entities.createQuery("select count(a) from Appeal a where a.sanction = :sanction", Long.class)
                        .setParameter("sanction", sanction)
                        .getSingleResult()
                > 0;
    }

    /** The account's appeals as moderators see them beside its sanctions, by the sanction's id. */
    public Map<UUID, AppealBrief> briefs(AccountId account) {
        return of(account, Appeal::brief);
    }

    @Override
    public Map<UUID, MySanction.MyAppeal> of(AccountId account) {
        return of(account, Appeal::mine);
    }

    private <T> Map<UUID, T> of(AccountId account, Function<Appeal, T> told) {
        return entities.createQuery("from Appeal a where a.sanction.account = :account", Appeal.class)
                .setParameter("account", account.value())
                .getResultStream()
                .collect(Collectors.toMap(appeal -> appeal.sanction().id(), told));
    }
}
