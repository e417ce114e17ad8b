package chat.serendip.signaling;

import chat.serendip.account.Standing;
import chat.serendip.lobby.Refusal;
import chat.serendip.signaling.message.ServerMessage.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The refusals of messages that were well formed, each with its code and one sentence. */
final class Refusals {

    private Refusals() {}

    /** The message is accepted. */
    static Optional<Refused> none() {
        return Optional.empty();
    }

    /** The lobby's refusal, if it refused. */
    static Optional<Refused> of(Optional<Refusal> refusal, @Nullable String ref) {
        return refusal.map(reason -> new Refused(reason.code(), sentence(reason), ref));
    }

    /** The encounter is unknown, somebody else's or over. The answer doesn't tell which. */
    static Optional<Refused> noSuchEncounter(@Nullable String ref) {
        return of(Optional.of(Refusal.NO_SUCH_ENCOUNTER), ref);
    }

    /** Why an account of this standing may not seek; empty if it may. */
    static Optional<Refused> of(Standing standing, @Nullable String ref) {
        if (standing.unread()) {
            return Optional.of(new Refused("warning-unread", "acknowledge the warning first", ref));
        }
        if (standing.kind() == Standing.Kind.PAUSED) {
            return Optional.of(new Refused("paused", "you may seek again after " + standing.until(), ref));
        }
        return none();
    }

    /** Too much of this kind in a short time. */
    static Optional<Refused> tooFast(@Nullable String ref) {
        return Optional.of(new Refused("too-fast", "that was too much in a short time", ref));
    }

    /** The server failed. */
    static Refused failed() {
        return new Refused("failed", "the server could not handle this", null);
    }

    private static String sentence(Refusal refusal) {
        return switch (refusal) {
            case ABSENT -> "this socket is no longer the account's";
            case BLOCKS_UNKNOWN -> "your block list can't be read yet";
            case ALREADY_SEEKING -> "you are seeking already";
            case NOT_SEEKING -> "you are not seeking";
            case IN_ENCOUNTER -> "you are in an encounter";
            case NO_SUCH_ENCOUNTER -> "no such encounter of yours is live";
            case CLOSED -> "";
        };
    }
}
