package chat.serendip.lobby;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.PartedReason;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * What happens when an account arrives, seeks, leaves or is lost: the lobby's decisions, one after another.
 *
 * <p>This class keeps the law that nobody waits while an eligible partner waits. A pair can become eligible only when
 * one of them begins to seek, when a search widens, when a block is lifted, or when somebody silent is heard again, and
 * each time that seeker is matched at
 * once. Guarded by the lobby's lock.
 */
class LobbyRules {

    private final Clock clock;
    private final LongSupplier nanos;
    private final Home home;
    private final WaitingRoom waitingRoom;
    private final Matchmaker matchmaker;
    private final Introductions introductions;
    private final EventDispatcher eventDispatcher;
    private final Deadlines<Seeker> patience;
    private final Deadlines<Seeker> refresh;
    private long tickets;
    private boolean closed;

    LobbyRules(
            Clock clock,
            LongSupplier nanos,
            LobbySettings settings,
            Home home,
            WaitingRoom waitingRoom,
            Matchmaker matchmaker,
            Introductions introductions,
            EventDispatcher eventDispatcher) {
        this.clock = clock;
        this.nanos = nanos;
        this.home = home;
        this.waitingRoom = waitingRoom;
        this.matchmaker = matchmaker;
        this.introductions = introductions;
        this.eventDispatcher = eventDispatcher;
        this.patience = new Deadlines<>(settings.patience());
        this.refresh = new Deadlines<>(settings.refresh());
    }

    void arrive(AccountId who) {
        depart(who, Departure.REPLACED);
        home.arrive(who);
    }

    void admit(AccountId who, BlockList read) {
        home.learn(who, read);
    }

    void rememberEarlier(AccountId who, List<AccountId> partners) {
        home.rememberEarlier(who, partners);
    }

    void comeBack(AccountId who, EncounterId encounter) {
        if (home.state(who).meeting(encounter).isEmpty()) {
            arrive(who);
        }
    }

    boolean takeUp(Continuation goesOn) {
        EncounterId encounter = goesOn.encounter();
        State mine = home.state(goesOn.account());
        State partners = home.state(goesOn.partner());
        boolean free = mine instanceof State.Idle || mine.meeting(encounter).isPresent();
        boolean partnerFree = partners instanceof State.Away
                || partners.meeting(encounter).isPresent()
                || (goesOn.partnerComes() && partners instanceof State.BlocksPending);
        if (!free || !partnerFree || home.neverMeets(goesOn.account(), goesOn.partner())) {
            return false;
        }
        home.takeUp(goesOn.account(), new State.InEncounter(encounter, goesOn.partner(), goesOn.wish()));
        home.takeUp(goesOn.partner(), new State.InEncounter(encounter, goesOn.account(), goesOn.partnersWish()));
        return true;
    }

    Optional<Refusal> seek(AccountId who, Wish wish) {
        Optional<Refusal> refusal =
                home.state(who).whyNotSeek().or(() -> closed ? Optional.of(Refusal.CLOSED) : Optional.empty());
        if (refusal.isEmpty()) {
            long now = nanos.getAsLong();
            Seeker seeker = new Seeker(++tickets, who, wish, clock.instant(), now, SearchScope.NARROW);
            patience.set(seeker, now);
            home.silence(who, false);
            await(seeker);
        }
        return refusal;
    }

    Set<AccountId> close() {
        closed = true;
        Set<AccountId> seekers = home.seekers();
        seekers.forEach(this::stop);
        return seekers;
    }

    void open() {
        closed = false;
    }

    Optional<Refusal> stop(AccountId who) {
        if (home.state(who) instanceof State.Waiting waiting) {
            waitingRoom.leave(waiting.seeker());
            home.become(who, new State.Idle());
            return Optional.empty();
        }
        return Optional.of(Refusal.NOT_SEEKING);
    }

    Optional<Refusal> leave(AccountId who, EncounterId encounter, boolean next) {
        Optional<State.InEncounter> meeting = home.state(who).meeting(encounter);
        if (meeting.isEmpty()) {
            return Optional.of(Refusal.NO_SUCH_ENCOUNTER);
        }
        end(who, meeting.get(), PartedReason.LEFT, PartedReason.PARTNER_LEFT);
        return next ? seek(who, meeting.get().wish()) : Optional.empty();
    }

    void block(AccountId by, AccountId other) {
        home.change(by, blockList -> blockList.blocking(other));
        home.change(other, blockList -> blockList.blockedBy(by));
        home.state(by)
                .meeting()
                .filter(meeting -> meeting.partner().equals(other))
                .ifPresent(meeting -> end(by, meeting, PartedReason.BLOCKED, PartedReason.PARTNER_LEFT));
    }

    void unblock(AccountId by, AccountId other) {
        home.change(by, blockList -> blockList.unblocking(other));
        home.change(other, blockList -> blockList.unblockedBy(by));
        if (home.state(by) instanceof State.Waiting waiting) {
            match(waiting.seeker());
        }
    }

    void depart(AccountId who, Departure why) {
        State state = home.state(who);
        state.meeting().ifPresent(meeting -> end(who, meeting, why.reason(), why.partnersReason()));
        goAway(who);
    }

    void silence(AccountId who, boolean silent) {
        home.silence(who, silent);
        if (!silent && home.state(who) instanceof State.Waiting waiting) {
            match(waiting.seeker());
        }
    }

    void tick() {
        long now = nanos.getAsLong();
        patience.due(now, this::widen);
        refresh.due(now, this::refresh);
        home.tick(now);
    }

    private void goAway(AccountId who) {
        stop(who);
        home.leave(who, nanos.getAsLong());
    }

    private void widen(Seeker seeker) {
        if (home.state(seeker.account()).isWaitingAs(seeker)) {
            await(seeker.widened(++tickets));
        }
    }

    private void refresh(Seeker seeker) {
        if (home.state(seeker.account()).isWaitingAs(seeker)) {
            tellFigures(seeker);
        }
    }

    /** From now on the account waits as this seeker, and no longer as an earlier one; it may meet somebody at once. */
    private void await(Seeker seeker) {
        home.become(seeker.account(), new State.Waiting(seeker));
        waitingRoom.enter(seeker);
        tellFigures(seeker);
        match(seeker);
    }

    private void match(Seeker seeker) {
        matchmaker.partnerFor(seeker).ifPresent(other -> {
            waitingRoom.leave(seeker);
            waitingRoom.leave(other);
            introductions.introduce(other, seeker, clock.instant(), nanos.getAsLong());
        });
    }

    /** Ends an encounter for both, each at their own home. */
    private void end(AccountId who, State.InEncounter meeting, PartedReason reason, PartedReason partnersReason) {
        Instant at = clock.instant();
        home.part(who, meeting.encounter(), reason, at);
        home.part(meeting.partner(), meeting.encounter(), partnersReason, at);
    }

    /** Tells the seeker how many people wait and are online, and schedules the next time. */
    private void tellFigures(Seeker seeker) {
        refresh.set(seeker, nanos.getAsLong());
        int waiting = waitingRoom.waiting(seeker.wish().mode());
        eventDispatcher.note(
                new LobbyEvent.Seeking(seeker.account(), seeker.since(), waiting, home.online(), seeker.hasWidened()));
    }
}
