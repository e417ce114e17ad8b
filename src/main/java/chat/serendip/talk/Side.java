package chat.serendip.talk;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One of the two people of a talk: its socket or why it has none, and what it has not answered. Guarded by the talk's
 * lock.
 */
final class Side<S> {

    private final Introduction introduction;
    private @Nullable S socket;
    private @Nullable S lost;
    private Absence absence = Absence.LOST;
    private long absentSince;
    private boolean media;
    private boolean answered;
    private boolean over;
    private @Nullable SentDescription unanswered;
    private boolean missesBeginning;
    private OptionalInt missedLine = OptionalInt.empty();
    private int lastLine;

    Side(Introduction introduction) {
        this.introduction = introduction;
    }

    Introduction introduction() {
        return introduction;
    }

    AccountId account() {
        return introduction.account();
    }

    /** Its socket; null while it is absent. */
    @Nullable
    S socket() {
        return socket;
    }

    /** Whether this is its socket now. */
    boolean has(S other) {
        return other.equals(socket);
    }

    /** The socket that it lost, while it has none; null if it never had one. */
    @Nullable
    S lost() {
        return lost;
    }

    void comes(S next) {
        socket = next;
        lost = null;
        media = false;
    }

    void goes(Absence why, long now) {
        lost = socket;
        socket = null;
        absence = why;
        absentSince = now;
        media = false;
    }

    /** The server was started again, and waits since then for this side to come back. */
    void awaitSince(long restart) {
        absence = Absence.RESTARTED;
        absentSince = restart;
        answered = true;
    }

    /** Whether it has not come back since the server was started again. */
    boolean isMissing() {
        return socket == null && absence == Absence.RESTARTED;
    }

    /** Notes the number of the last line that it has. */
    void noteLastLine(int line) {
        lastLine = line;
    }

    int lastLine() {
        return lastLine;
    }

    /** The partner is back: what is special about it the side has not heard for certain. */
    void misses(TalkEvent.Returned returned) {
        missesBeginning |= returned.anew();
        if (returned.line().isPresent()) {
            missedLine = returned.line();
        }
    }

    /** The partner's return as the side still has to hear of it; empty if there is nothing to hear. */
    Optional<TalkEvent.Returned> missed(EncounterId encounter) {
        return missesBeginning || missedLine.isPresent()
                ? Optional.of(new TalkEvent.Returned(encounter, missesBeginning, missedLine))
                : Optional.empty();
    }

    /** It sends a signal: so it knows by now that the partner began anew. */
    void hasHeardOfBeginning() {
        missesBeginning = false;
    }

    /** It says a line: so it knows by now which the partner has. */
    void hasHeardOfLines() {
        missedLine = OptionalInt.empty();
    }

    /** Why it has no socket. */
    Absence absence() {
        return absence;
    }

    /** For how many nanoseconds it has had no socket. */
    long absentFor(long now) {
        return now - absentSince;
    }

    /** Whether it says that media of the partner come in. It says so only while it is here. */
    boolean seesMedia() {
        return media;
    }

    void tellsMedia(boolean comesIn) {
        media = comesIn;
        if (comesIn && unanswered != null && unanswered.kind() == SentDescription.Kind.ANSWER) {
            unanswered = null;
        }
    }

    /** Whether it gave a sign of life after {@code met}. */
    boolean hasAnswered() {
        return answered;
    }

    void answers() {
        answered = true;
    }

    /** Whether the talk is over for it. */
    boolean isOver() {
        return over;
    }

    void end() {
        over = true;
        lost = null;
    }

    /** The last description from the partner that it has not answered; null if there is none. */
    @Nullable
    SentDescription unanswered() {
        return unanswered;
    }

    void owes(@Nullable SentDescription description) {
        unanswered = description;
    }
}
