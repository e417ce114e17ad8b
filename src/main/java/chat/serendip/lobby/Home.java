package chat.serendip.lobby;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.PartedReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The one authority over the accounts whose sockets are here: what each is doing, and whom it may meet.
 *
 * <p>A home decides for its own accounts only and tells only them. Whatever concerns two people is asked of, and told
 * to, the home of each, even while both homes are this one. Changed under the lobby's lock; {@link #state} may be read
 * at any time.
 */
class Home {

    private final Map<AccountId, Presence> presences = new ConcurrentHashMap<>();
    private final LobbySettings settings;
    private final MeetingRule rules;
    private final RecentPartners recentPartners;
    private final EventDispatcher eventDispatcher;
    private int meeting;

    Home(LobbySettings settings, List<MeetingRule> rules, EventDispatcher eventDispatcher) {
        this.settings = settings;
        this.rules = MeetingRule.allOf(rules);
        this.recentPartners = new RecentPartners(settings.memory());
        this.eventDispatcher = eventDispatcher;
    }

    State state(AccountId who) {
        return find(who).map(Presence::state).orElse(new State.Away());
    }

    int online() {
        return presences.size();
    }

    /** How many are in an encounter. */
    int meeting() {
        return meeting;
    }

    /** Who seeks. */
    Set<AccountId> seekers() {
        return presences.entrySet().stream()
                .filter(entry -> entry.getValue().state() instanceof State.Waiting)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    void arrive(AccountId who) {
        presences.put(who, new Presence(recentPartners.recall(who)));
    }

    void learn(AccountId who, BlockList read) {
        find(who).ifPresent(presence -> presence.learn(read));
    }

    void change(AccountId who, UnaryOperator<BlockList> change) {
        find(who).ifPresent(presence -> presence.change(change));
    }

    void become(AccountId who, State next) {
        find(who).ifPresent(presence -> presence.become(next));
    }

    /** Why this home refuses to let its own seeker meet the other one; empty if it agrees. */
    Optional<Objection> objection(Seeker own, Seeker other) {
        return find(own.account())
                .map(presence -> rules.objection(presence, own, other))
                .orElse(Optional.of(Objection.NOT_WAITING));
    }

    boolean metRecently(AccountId own, AccountId other) {
        return lastPartners(own).contains(other);
    }

    List<AccountId> lastPartners(AccountId own) {
        return find(own).map(presence -> presence.lastPartners().accounts()).orElse(List.of());
    }

    void meet(Seeker own, LobbyEvent.Met met) {
        find(own.account()).ifPresent(presence -> {
            presence.become(new State.InEncounter(met.encounter(), met.partner().account(), own.wish()));
            presence.remember(met.partner().account(), settings.lastPartners());
            meeting++;
            eventDispatcher.note(met);
        });
    }

    /** Ends the encounter for this account, which is idle then. */
    void part(AccountId own, EncounterId encounter, PartedReason reason, Instant at) {
        if (state(own).meeting(encounter).isPresent()) {
            find(own).ifPresent(Presence::becomeIdle);
            meeting--;
            eventDispatcher.note(new LobbyEvent.Parted(own, encounter, reason, at));
        }
    }

    /** The account goes on with an encounter of before the server's start. It may have no socket yet. */
    void takeUp(AccountId own, State.InEncounter goesOn) {
        if (state(own).meeting(goesOn.encounter()).isEmpty()) {
            presences.computeIfAbsent(own, same -> new Presence(recentPartners.recall(own)));
            become(own, goesOn);
            find(own).ifPresent(presence -> presence.remember(goesOn.partner(), settings.lastPartners()));
            meeting++;
        }
    }

    boolean neverMeets(AccountId own, AccountId other) {
        return find(own).filter(presence -> presence.neverMeets(other)).isPresent();
    }

    void rememberEarlier(AccountId who, List<AccountId> partners) {
        find(who).ifPresent(presence -> presence.rememberEarlier(partners, settings.lastPartners()));
    }

    void silence(AccountId who, boolean silent) {
        find(who).ifPresent(presence -> presence.silence(silent));
    }

    void leave(AccountId who, long now) {
        Presence gone = presences.remove(who);
        if (gone != null) {
            recentPartners.keep(who, gone.lastPartners(), now);
        }
    }

    void tick(long now) {
        recentPartners.forget(now);
    }

    private Optional<Presence> find(AccountId who) {
        return Optional.ofNullable(presences.get(who));
    }
}
