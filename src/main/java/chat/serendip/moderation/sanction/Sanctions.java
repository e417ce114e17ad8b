package chat.serendip.moderation.sanction;

import chat.serendip.account.Standing;
import chat.serendip.account.Standings;
import chat.serendip.account.session.Sessions;
import chat.serendip.kernel.AccountId;
import chat.serendip.moderation.mark.BanMarkers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The stored sanctions. Every change of them updates the account's standing in the same transaction, which is the
 * caller's.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Sanctions {

    private final EntityManager entities;
    private final Standings standings;
    private final Sessions sessions;
    private final BanMarkers banMarkers;
    private final Clock clock;

    @Inject
    Sanctions(EntityManager entities, Standings standings, Sessions sessions, BanMarkers banMarkers, Clock clock) {
        this.entities = entities;
        this.standings = standings;
        this.sessions = sessions;
        this.banMarkers = banMarkers;
        this.clock = clock;
    }

    /** Imposes a sanction, unless the account is gone. */
    public void impose(Sanction sanction) {
        if (standings.of(sanction.account()).isEmpty()) {
            return;
        }
        // writes the decision first, to which the sanction's row refers
        entities.flush();
        entities.persist(sanction);
        if (sanction.kind().ends() == SanctionKind.Ends.NEVER) {
            banMarkers.keep(sanction.asBan());
        }
        updateStanding(sanction.account());
        if (sanction.kind().standing().locksOut()) {
            sessions.endAll(sanction.account());
        }
    }

    /** Lifts the automatic pause that a case led to, because the case was dismissed. */
    public void liftPauseOf(UUID caseId) {
        entities.createQuery("from Sanction s where s.caseId = :id and s.automated", Sanction.class)
                .setParameter("id", caseId)
                .getResultStream()
                .filter(pause -> pause.isActive(clock.instant()))
                .forEach(pause -> lift(pause, Sanction.Lifted.DISMISSED));
    }

    /** Lifts a sanction before its end, and updates the account's standing. */
    public void lift(Sanction sanction, Sanction.Lifted why) {
        sanction.lift(why, clock.instant());
        banMarkers.forget(sanction.id());
        updateStanding(sanction.account());
    }

    /** Records that the warned person has read the warning, and updates the account's standing. */
    public void acknowledge(Sanction warning) {
        warning.acknowledge(clock.instant());
        updateStanding(warning.account());
    }

    /**
     * A sanction of that account, with its row locked after the account's: nobody else imposes or lifts a sanction of
     * the account, or decides an appeal against one, until the transaction ends.
     */
    public Optional<Sanction> held(AccountId account, UUID id) {
        return standings
                .of(account)
                .flatMap(standing -> Optional.ofNullable(locked(id)))
                .filter(sanction -> sanction.account().equals(account));
    }

    /**
     * The sanction with its row locked; null if there is none. The caller must have locked its account and its case
     * before.
     */
    public @Nullable Sanction locked(UUID id) {
        Sanction sanction = entities.find(Sanction.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (sanction != null) {
            // it may have been read before it was locked
            entities.refresh(sanction);
        }
        return sanction;
    }

    /** All sanctions ever imposed on the account, newest first. */
    public List<Sanction> on(AccountId account) {
        return entities.createQuery(
                        "from Sanction s where s.account = :account order by s.imposedAt desc, s.id desc",
                        Sanction.class)
                .setParameter("account", account.value())
                .getResultList();
    }

    /** How many sanctions each of the accounts has ever had; an account without any is not in the map. */
    public Map<AccountId, Long> counted(Collection<AccountId> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select s.account, count(s) from Sanction s where s.account in :those group by s.account",
                                Object[].class)
                        .setParameter(
                                "those", accounts.stream().map(AccountId::value).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(row -> new AccountId((UUID) row[0]), row -> (Long) row[1]));
    }

    /**
     * Updates the account's standing. It locks the account's row first, so that of two writes that impose or lift at
     * once neither misses the other's.
     */
    private void updateStanding(AccountId account) {
        standings.of(account).ifPresent(before -> {
            Standing now = Restrictions.standing(on(account), clock.instant());
            if (!now.equals(before)) {
                standings.set(account, now);
            }
        });
    }
}
