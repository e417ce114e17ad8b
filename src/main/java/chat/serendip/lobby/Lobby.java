package chat.serendip.lobby;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Clock;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Where seekers wait; it decides who may meet whom, and picks at random.
 *
 * <p>These laws hold whatever anybody does, in whatever order. Nobody meets themselves, meets two people at once, or
 * meets anybody across a block of either side. Both people are told of the same encounter, first that it began and then
 * that it ended. Nobody waits while somebody else waits and both would accept each other. Each of those eligible is
 * equally likely. An account whose blocks aren't known is not paired at all.
 *
 * <p>Safe to use from any thread. Decisions are made one at a time under one lock, in memory and without I/O. Their
 * events are sent after the lock is released, in the order of the decisions. Nothing else in this room locks.
 */
public final class Lobby {

    private final Object lock = new Object();

    @GuardedBy("lock")
    private final LobbyRules lobbyRules;

    @GuardedBy("lock")
    private final WaitingRoom waitingRoom;

    @GuardedBy("lock")
    private long blocksTold;

    /** Its states may be read without the lock; everything else in it needs the lock. */
    private final Home home;

    private final EventDispatcher eventDispatcher;

    /**
     * An empty lobby.
     *
     * @param clock tells people when something happened; nothing is measured by it
     * @param chance is only used under the lobby's lock; it should be secure where nobody may foresee the pick
     */
    public Lobby(
            Clock clock,
            LongSupplier nanos,
            RandomGenerator chance,
            LobbySettings settings,
            LobbyListener lobbyListener) {
        this(clock, nanos, chance, settings, lobbyListener, new LobbyParts());
    }

    Lobby(
            Clock clock,
            LongSupplier nanos,
            RandomGenerator chance,
            LobbySettings settings,
            LobbyListener lobbyListener,
            LobbyParts lobbyParts) {
        eventDispatcher = lobbyParts.dispatcher(lobbyListener);
        home = lobbyParts.home(settings, eventDispatcher);
        waitingRoom = lobbyParts.waitingRoom();
        lobbyRules = lobbyParts.lobbyRules(clock, nanos, settings, home, waitingRoom, chance, eventDispatcher);
    }

    /**
     * A socket opened without resuming an encounter. The account can't seek until it is admitted. If it had a socket
     * already, the new one replaces it, and the encounter of the old one ends.
     */
    public void arrive(AccountId who) {
        synchronized (lock) {
            lobbyRules.arrive(who);
        }
        eventDispatcher.dispatchAll();
    }

    /**
     * The account's blocks have been read after its arrival. Changes told by {@link #block} and {@link #unblock} since
     * the arrival override what was read. Only the first call after an arrival counts.
     *
     * @param blocked whom this account blocked
     * @param blockedBy who blocked this account
     */
    public void admit(AccountId who, Set<AccountId> blocked, Set<AccountId> blockedBy) {
        BlockList read = new BlockList(blocked, blockedBy);
        synchronized (lock) {
            lobbyRules.admit(who, read);
        }
        eventDispatcher.dispatchAll();
    }

    /**
     * Whom the account met before this server knew it, the latest first. They count as its last partners after those
     * that are known here.
     */
    public void rememberEarlier(AccountId who, List<AccountId> partners) {
        synchronized (lock) {
            lobbyRules.rememberEarlier(who, partners);
        }
    }

    /**
     * A socket opened that would go on with an encounter of before the server's start. The account arrives, unless it
     * is in that encounter because its partner came back first.
     */
    public void comeBack(AccountId who, EncounterId encounter) {
        synchronized (lock) {
            lobbyRules.comeBack(who, encounter);
        }
        eventDispatcher.dispatchAll();
    }

    /**
     * The account is admitted, as by {@link #admit}, and goes on with an encounter of before the server's start, and its
     * partner with it, who may have no socket yet. If either of them does something else by now, or one blocked the
     * other, the account is admitted and no more.
     *
     * @return whether both are in the encounter now
     */
    public boolean takeUp(Continuation continuation, Set<AccountId> blocked, Set<AccountId> blockedBy) {
        BlockList read = new BlockList(blocked, blockedBy);
        synchronized (lock) {
            lobbyRules.admit(continuation.account(), read);
            return lobbyRules.takeUp(continuation);
        }
    }

    /** The account wants to meet somebody. It hears that it is seeking, and then, perhaps at once, whom it met. */
    public Optional<Refusal> seek(AccountId who, Wish wish) {
        Optional<Refusal> refusal;
        synchronized (lock) {
            refusal = lobbyRules.seek(who, wish);
        }
        eventDispatcher.dispatchAll();
        return refusal;
    }

    /**
     * Nobody begins to seek from now on, and nobody meets; encounters go on. Whoever leaves one in order to seek only
     * leaves.
     *
     * @return whose search this ended
     */
    public Set<AccountId> close() {
        synchronized (lock) {
            return lobbyRules.close();
        }
    }

    /** Whoever wants to may seek again. */
    public void open() {
        synchronized (lock) {
            lobbyRules.open();
        }
    }

    /**
     * The account no longer wants to meet anybody. Refused if it isn't seeking, for example because it has just met
     * somebody.
     */
    public Optional<Refusal> stop(AccountId who) {
        Optional<Refusal> refusal;
        synchronized (lock) {
            refusal = lobbyRules.stop(who);
        }
        eventDispatcher.dispatchAll();
        return refusal;
    }

    /**
     * The account leaves its encounter, which ends for both.
     *
     * @param next whether it seeks again at once, with the wish that led to this encounter
     */
    public Optional<Refusal> leave(AccountId who, EncounterId encounter, boolean next) {
        Optional<Refusal> refusal;
        synchronized (lock) {
            refusal = lobbyRules.leave(who, encounter, next);
        }
        eventDispatcher.dispatchAll();
        return refusal;
    }

    /**
     * A block was stored. An encounter of the two ends. The block may have been lifted meanwhile: the caller checks
     * afterwards whether it still stands, and calls {@link #unblock} if it doesn't.
     */
    public void block(AccountId by, AccountId other) {
        synchronized (lock) {
            blocksTold++;
            lobbyRules.block(by, other);
        }
        eventDispatcher.dispatchAll();
    }

    /**
     * How many calls of {@link #block} there were. To be read before checking whether a block stands, for
     * {@link #unblock}.
     */
    public long blocksTold() {
        synchronized (lock) {
            return blocksTold;
        }
    }

    /**
     * A block doesn't stand any more. If the other account blocked as well, its block still holds.
     *
     * <p>Blocks of one pair and their lifting may be told in another order than that of their commits. So what counts
     * is what was stored when the caller checked, and nothing happens if a block was told after that.
     *
     * @param blocksTold how many blocks had been told before the caller checked whether the block stands
     * @return false if a block was told since then: the caller has to check again
     */
    public boolean unblock(AccountId by, AccountId other, long blocksTold) {
        synchronized (lock) {
            if (blocksTold != this.blocksTold) {
                return false;
            }
            lobbyRules.unblock(by, other);
        }
        eventDispatcher.dispatchAll();
        return true;
    }

    /** The account leaves for good: its encounter and its search end. */
    public void depart(AccountId who, Departure why) {
        synchronized (lock) {
            lobbyRules.depart(who, why);
        }
        eventDispatcher.dispatchAll();
    }

    /** Whether nothing has come from a seeker's socket for a while: then it isn't proposed to anybody. */
    public void silence(AccountId who, boolean silent) {
        synchronized (lock) {
            lobbyRules.silence(who, silent);
        }
        eventDispatcher.dispatchAll();
    }

    /** Does what is due: widens searches. To be called every half second or so. */
    public void tick() {
        synchronized (lock) {
            lobbyRules.tick();
        }
        eventDispatcher.dispatchAll();
    }

    /** The partner in this encounter, if it is this account's and goes on. Takes no lock. */
    public Optional<AccountId> partner(AccountId who, EncounterId encounter) {
        return home.state(who).meeting(encounter).map(State.InEncounter::partner);
    }

    /** How many people are here, all counted at one moment. */
    public Census census() {
        synchronized (lock) {
            Map<Mode, Integer> waiting = new EnumMap<>(Mode.class);
            for (Mode mode : Mode.values()) {
                waiting.put(mode, waitingRoom.waiting(mode));
            }
            return new Census(home.online(), Collections.unmodifiableMap(waiting), home.meeting() / 2);
        }
    }
}
