package chat.serendip.talk;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.PartedReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All talks of this server, each from {@code met} to {@code parted}. The laws stand with the package.
 *
 * <p>Safe for use by many threads. Whatever concerns one talk is decided, and queued for its sockets, under that talk's
 * lock; it is sent after the lock is released. So whoever resumes a talk while it ends either hears that it goes on and
 * then that it is over, or isn't let in. A talk's lock is never held while another's is taken.
 *
 * @param <S> a socket
 */
public final class Talks<S> {

    private final LongSupplier nanos;
    private final HoldClock holdClock;
    private final TalkSettings settings;
    private final TalkSockets<S> sockets;
    private final TalkParts<S> talkParts;
    private final Map<EncounterId, Talk<S>> talks = new ConcurrentHashMap<>();
    private final Map<AccountId, Talk<S>> talkOf = new ConcurrentHashMap<>();

    /** The talks that wait for a side. Changed under the talk's lock, so that none is missed. */
    private final Map<EncounterId, Talk<S>> waiting = new ConcurrentHashMap<>();

    /** When the server was ready, by the clock of holds. */
    private volatile long restart;

    /** Accounts whose talk ended while they were absent. */
    private final Queue<AccountId> overWhileAbsent = new ConcurrentLinkedQueue<>();

    public Talks(LongSupplier nanos, TalkSettings settings, TalkSockets<S> sockets) {
        this(nanos, settings, sockets, new TalkParts<>());
    }

    Talks(LongSupplier nanos, TalkSettings settings, TalkSockets<S> sockets, TalkParts<S> talkParts) {
        this.nanos = nanos;
        this.holdClock = new HoldClock(nanos, settings.standstill());
        this.settings = settings;
        this.sockets = sockets;
        this.talkParts = talkParts;
        this.restart = holdClock.nanos();
    }

    /** Two met. Both are told so, and each has to give a sign of life soon. */
    public void begin(Meeting meeting, Introduction one, Introduction other) {
        Talk<S> talk = talkParts.talk(meeting, one, other, settings, sockets);
        Post<S> post = new Post<>(sockets);
        synchronized (talk) {
            talks.put(meeting.encounter(), talk);
            talkOf.put(one.account(), talk);
            talkOf.put(other.account(), talk);
            waiting.put(meeting.encounter(), talk);
            talk.begin(nanos.getAsLong(), holdClock.nanos(), post);
        }
        post.flush();
        post.ping();
    }

    /** The server is ready: from now on people can come back to the talks of before its start. */
    public void ready() {
        restart = holdClock.nanos();
    }

    /**
     * Takes up a talk that went on when the server ended, unless it was taken up already. It waits for both sides.
     *
     * @param mine of who comes back now, by {@link #resume}
     * @param line the number of the last line that this side has
     */
    public void takeUp(Meeting meeting, Introduction mine, Introduction partners, int line) {
        Talk<S> talk = talks.computeIfAbsent(meeting.encounter(), same -> {
            Talk<S> fresh = talkParts.talk(meeting, mine, partners, settings, sockets);
            fresh.takeUp(restart);
            return fresh;
        });
        synchronized (talk) {
            for (Side<S> side : talk.sides()) {
                if (!side.isOver()) {
                    talkOf.put(side.account(), talk);
                }
            }
            talk.side(mine.account()).ifPresent(side -> side.noteLastLine(line));
            waiting.put(meeting.encounter(), talk);
        }
    }

    /** Forgets a talk that was taken up and to which nobody has come back. */
    public void forget(EncounterId encounter) {
        Talk<S> talk = talks.remove(encounter);
        if (talk != null) {
            synchronized (talk) {
                for (Side<S> side : talk.sides()) {
                    // whoever has just found it finds it over
                    side.end();
                    talkOf.remove(side.account(), talk);
                }
                waiting.remove(encounter);
            }
        }
    }

    /** Whether a talk waits for the account since the server was started again. */
    public boolean isMissing(AccountId who) {
        return within(talkOf.get(who), who, (talk, side, post) -> side.isMissing());
    }

    /**
     * The account's newest socket is gone, and the client didn't say that it leaves.
     *
     * @return whether a talk is held for the account; if not, the account has gone
     */
    public boolean lost(AccountId who, S socket, Absence why) {
        return within(talkOf.get(who), who, (talk, side, post) -> {
            talk.lose(side, socket, why, holdClock.nanos(), post);
            waiting.put(talk.meeting().encounter(), talk);
            return true;
        });
    }

    /** Whether a talk is held for the account since it lost such a socket. */
    public boolean isHeldSince(AccountId who, Predicate<S> lost) {
        return within(talkOf.get(who), who, (talk, side, post) -> {
            S socket = side.lost();
            return socket != null && lost.test(socket);
        });
    }

    /**
     * The account has a new socket, and wants to go on with this encounter.
     *
     * @param anew whether its page knows the encounter's id and nothing more
     * @param goOn queues what the new socket is told first, under the talk's lock; called only if the talk goes on
     * @return whether the encounter is this account's and goes on; if not, nothing happened
     */
    public boolean resume(
            AccountId who, EncounterId encounter, S socket, boolean anew, Consumer<TalkEvent.Resumed> goOn) {
        return within(talks.get(encounter), who, (talk, side, post) -> {
            talk.resume(side, socket, anew, goOn, post);
            return true;
        });
    }

    /**
     * The lobby says that the encounter is over for this account. Its newest socket is told.
     *
     * @return whether there is one
     */
    public boolean part(EncounterId encounter, AccountId who, PartedReason reason) {
        return within(talks.get(encounter), who, (talk, side, post) -> {
            boolean here = side.socket() != null;
            if (!here) {
                overWhileAbsent.add(who);
            }
            talk.part(side, reason, post);
            talkOf.remove(who, talk);
            if (talk.partner(side).isOver()) {
                talks.remove(encounter);
            }
            return here;
        });
    }

    /**
     * This socket sends a description to the partner, who gets it now or when it is back.
     *
     * @return whether the encounter goes on, and this socket has a part in it
     */
    public boolean describe(EncounterId encounter, AccountId who, S socket, SentDescription description) {
        return speaking(encounter, who, socket, (talk, side, post) -> {
            talk.describe(side, description, post);
            return true;
        });
    }

    /**
     * This socket sends a signal that is no description.
     *
     * @param send queues it, as {@link #send} does
     * @return whether the encounter goes on, and this socket has a part in it
     */
    public boolean signal(EncounterId encounter, AccountId who, S socket, Consumer<Optional<S>> send) {
        return speaking(encounter, who, socket, (talk, side, post) -> {
            side.hasHeardOfBeginning();
            return pass(talk, side, socket, send, post);
        });
    }

    /**
     * This socket sends something for the partner that is neither a signal nor a line.
     *
     * @param send queues it, under the talk's lock, for this socket and for the partner's, if the partner is here
     * @return whether the encounter goes on, and this socket has a part in it
     */
    public boolean send(EncounterId encounter, AccountId who, S socket, Consumer<Optional<S>> send) {
        return speaking(encounter, who, socket, (talk, side, post) -> pass(talk, side, socket, send, post));
    }

    /**
     * This socket says a line, as it does after a restart of the server once it has heard where the other's lines end.
     * Before both are back nobody knows the number of the last line: until then a line is neither numbered nor answered,
     * and its sender says it again.
     *
     * @param say queues it, as {@link #send} does
     * @return whether the encounter goes on, and this socket has a part in it
     */
    public boolean say(EncounterId encounter, AccountId who, S socket, Consumer<Optional<S>> say) {
        return speaking(encounter, who, socket, (talk, side, post) -> {
            if (talk.isIncomplete()) {
                return true;
            }
            side.hasHeardOfLines();
            return pass(talk, side, socket, say, post);
        });
    }

    private static <S> boolean pass(Talk<S> talk, Side<S> side, S socket, Consumer<Optional<S>> send, Post<S> post) {
        Side<S> other = talk.partner(side);
        Optional<S> partner = other.isOver() ? Optional.empty() : Optional.ofNullable(other.socket());
        send.accept(partner);
        post.add(socket);
        partner.ifPresent(post::add);
        return true;
    }

    /** This socket says whether media of the partner come in. */
    public void tellMedia(AccountId who, S socket, boolean comesIn) {
        within(talkOf.get(who), who, (talk, side, post) -> {
            if (talk.speaksFor(socket, side)) {
                side.tellsMedia(comesIn);
            }
            return true;
        });
    }

    /** Whether the account takes part in a talk that has not waited long enough for it. */
    public boolean isHeld(AccountId who) {
        return within(
                talkOf.get(who), who, (talk, side, post) -> !talk.isDue(side, nanos.getAsLong(), holdClock.nanos()));
    }

    /** Whether holds stand still, because this server takes no sockets now. */
    public void standStill(boolean still) {
        if (still) {
            holdClock.stop();
        } else {
            holdClock.go();
        }
    }

    /** The sides for which talks have waited long enough. To be asked every half second or so. */
    public DueSides<S> due() {
        List<AccountId> absent = new ArrayList<>();
        for (AccountId who = overWhileAbsent.poll(); who != null; who = overWhileAbsent.poll()) {
            absent.add(who);
        }
        List<S> silent = new ArrayList<>();
        for (Talk<S> talk : List.copyOf(waiting.values())) {
            synchronized (talk) {
                collectDue(talk, absent, silent);
                if (!talk.isWaiting()) {
                    waiting.remove(talk.meeting().encounter());
                }
            }
        }
        return new DueSides<>(absent, silent);
    }

    private void collectDue(Talk<S> talk, List<AccountId> absent, List<S> silent) {
        for (Side<S> side : talk.sides()) {
            if (talk.isDue(side, nanos.getAsLong(), holdClock.nanos())) {
                S socket = side.socket();
                if (socket == null) {
                    absent.add(side.account());
                } else {
                    silent.add(socket);
                }
            }
        }
    }

    /** What happens to one side of a talk, under its lock. */
    private interface Action<S> {
        boolean on(Talk<S> talk, Side<S> side, Post<S> post);
    }

    /** Acts on the account's side, if it has one in this talk and the talk isn't over for it; false otherwise. */
    private boolean within(@Nullable Talk<S> talk, AccountId who, Action<S> action) {
        if (talk == null) {
            return false;
        }
        Post<S> post = new Post<>(sockets);
        boolean result;
        synchronized (talk) {
            result = talk.side(who).map(side -> action.on(talk, side, post)).orElse(false);
        }
        post.flush();
        return result;
    }

    private boolean speaking(EncounterId encounter, AccountId who, S socket, Action<S> action) {
        return within(
                talks.get(encounter),
                who,
                (talk, side, post) -> talk.speaksFor(socket, side) && action.on(talk, side, post));
    }
}
