package chat.serendip.talk;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.PartedReason;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One talk: what happens to it when sockets come, go and say something. Its own lock guards it; each method is called
 * with it.
 */
class Talk<S> {

    private final Meeting meeting;
    private final TalkSettings settings;
    private final TalkSockets<S> sockets;
    private final List<Side<S>> sides;
    private long metAt;

    Talk(Meeting meeting, Introduction one, Introduction other, TalkSettings settings, TalkSockets<S> sockets) {
        this.meeting = meeting;
        this.settings = settings;
        this.sockets = sockets;
        this.sides = List.of(new Side<>(one), new Side<>(other));
    }

    Meeting meeting() {
        return meeting;
    }

    List<Side<S>> sides() {
        return sides;
    }

    /** This account's side; empty if it has none, or the talk is over for it. */
    Optional<Side<S>> side(AccountId who) {
        return sides.stream()
                .filter(side -> side.account().equals(who) && !side.isOver())
                .findFirst();
    }

    Side<S> partner(Side<S> side) {
        return side == sides.get(0) ? sides.get(1) : sides.get(0);
    }

    /** Tells both that they met. A side whose socket is gone by now can't have heard of it, and won't come back to it. */
    void begin(long now, long holdNow, Post<S> post) {
        metAt = now;
        for (Side<S> side : sides) {
            @Nullable S socket = sockets.of(side.account()).orElse(null);
            if (socket == null) {
                side.goes(Absence.LOST, holdNow);
            } else {
                side.comes(socket);
                post.put(socket, new TalkEvent.Met(meeting, side.introduction()));
            }
        }
    }

    /** Whether what this socket says is said by this side: an older socket of the same account has no part any more. */
    boolean speaksFor(S socket, Side<S> side) {
        return side.has(socket);
    }

    /** The side's socket is gone. The end of an older one changes nothing. */
    void lose(Side<S> side, S socket, Absence why, long holdNow, Post<S> post) {
        if (speaksFor(socket, side)) {
            noteSignOfLife(side);
            side.goes(why, holdNow);
            tell(partner(side), new TalkEvent.Away(meeting.encounter(), why), post);
        }
    }

    /**
     * The side has a new socket, which goes on with the talk.
     *
     * @param goOn queues what the new socket is told first
     */
    void resume(Side<S> side, S socket, boolean anew, Consumer<TalkEvent.Resumed> goOn, Post<S> post) {
        Side<S> partner = partner(side);
        OptionalInt line = side.isMissing() ? OptionalInt.of(side.lastLine()) : OptionalInt.empty();
        side.comes(socket);
        side.answers();
        if (anew) {
            forgetOldConnection(side, partner);
        }
        goOn.accept(new TalkEvent.Resumed(
                meeting,
                side.introduction(),
                partner.socket() == null ? Optional.of(partner.absence()) : Optional.empty()));
        post.add(socket);
        SentDescription unanswered = side.unanswered();
        if (unanswered != null) {
            post.put(socket, new TalkEvent.Signal(unanswered.message()));
        }
        tellMissed(side, socket, post);
        TalkEvent.Returned returned = new TalkEvent.Returned(meeting.encounter(), anew, line);
        tell(partner, returned, post);
        partner.misses(returned);
    }

    /**
     * Who was absent when the other began anew, or came back after a restart of the server, hears so when it is back; and
     * again with each new socket, since the one before may have been dead, until what it sends shows that it has heard.
     * Then it hears again that the other is absent, if it is.
     */
    private void tellMissed(Side<S> side, S socket, Post<S> post) {
        side.missed(meeting.encounter()).ifPresent(missed -> {
            post.put(socket, missed);
            Side<S> partner = partner(side);
            if (partner.socket() == null) {
                post.put(socket, new TalkEvent.Away(meeting.encounter(), partner.absence()));
            }
        });
    }

    /** The talk went on when the server ended; it waits for both sides to come back. */
    void takeUp(long restart) {
        sides.forEach(side -> side.awaitSince(restart));
    }

    /** Whether it waits for a side since the server was started again. */
    boolean isIncomplete() {
        return sides.stream().anyMatch(side -> side.isMissing() && !side.isOver());
    }

    /** Who begins anew has no offer any more that could be answered, and can do nothing with an answer. */
    private void forgetOldConnection(Side<S> anew, Side<S> partner) {
        SentDescription unanswered = anew.unanswered();
        if (unanswered != null && unanswered.kind() != SentDescription.Kind.OFFER) {
            anew.owes(null);
        }
        partner.owes(null);
    }

    /** The side sends a description: it is kept for the partner until that one has answered it. */
    void describe(Side<S> side, SentDescription description, Post<S> post) {
        side.hasHeardOfBeginning();
        Side<S> partner = partner(side);
        SentDescription earlier = side.unanswered();
        boolean settles = earlier != null
                && (description.answers(earlier)
                        || (description.kind() == SentDescription.Kind.OFFER
                                && earlier.kind() != SentDescription.Kind.OFFER));
        if (settles) {
            side.owes(null);
        }
        partner.owes(description.kind() == SentDescription.Kind.ROLLBACK ? null : description);
        tell(partner, new TalkEvent.Signal(description.message()), post);
    }

    /** The talk is over for this side, whose newest socket is told. */
    void part(Side<S> side, PartedReason reason, Post<S> post) {
        tell(side, new TalkEvent.Parted(meeting.encounter(), reason), post);
        side.end();
    }

    /** Tells a side, if it is here and the talk isn't over for it. */
    void tell(Side<S> side, TalkEvent event, Post<S> post) {
        S socket = side.socket();
        if (socket != null && !side.isOver()) {
            post.put(socket, event);
        }
    }

    /** Whether the talk waited long enough for this side: to come back, or to give its first sign of life. */
    boolean isDue(Side<S> side, long now, long holdNow) {
        noteSignOfLife(side);
        if (side.isOver()) {
            return false;
        }
        if (!side.hasAnswered()) {
            return now - metAt >= settings.answer().toNanos();
        }
        return side.socket() == null && side.absentFor(holdNow) >= hold(side);
    }

    private void noteSignOfLife(Side<S> side) {
        S socket = side.socket();
        if (socket != null && sockets.heardAt(socket) - metAt > 0) {
            side.answers();
        }
    }

    private long hold(Side<S> side) {
        long hold = settings.hold(side.absence()).toNanos();
        boolean mediaComeIn =
                side.absence() != Absence.RELOADING && partner(side).seesMedia();
        return mediaComeIn ? hold + settings.media().toNanos() : hold;
    }

    /** Whether it waits for a side. */
    boolean isWaiting() {
        return sides.stream().anyMatch(side -> !side.isOver() && (side.socket() == null || !side.hasAnswered()));
    }
}
