package chat.serendip.lobby;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import chat.serendip.kernel.Mode;
import chat.serendip.kernel.PartedReason;
import java.time.Duration;
import java.time.Instant;

/** What the lobby has decided, for one account. For each encounter an account hears Met once, then Parted once. */
public sealed interface LobbyEvent {

    /** The account that this is for. */
    AccountId account();

    <R> R accept(Visitor<R> visitor);

    /**
     * The account has been seeking since that time. Sent when it begins to seek, when its search widens, and at
     * intervals.
     *
     * @param waiting how many seek in the same mode, this account included
     * @param online how many are connected
     * @param widened whether interests were named that no longer restrict the search
     */
    record Seeking(AccountId account, Instant since, int waiting, int online, boolean widened) implements LobbyEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.seeking(this);
        }
    }

    /**
     * The account has met somebody.
     *
     * @param polite whether this side waits for offers and makes none; it holds for exactly one of the two
     * @param pseudonym the name by which the partner knows this account
     * @param waited how long this account had been seeking
     * @param wish what it was looking for
     */
    record Met(
            AccountId account,
            EncounterId encounter,
            Mode mode,
            boolean polite,
            String pseudonym,
            Partner partner,
            Instant at,
            Duration waited,
            Wish wish)
            implements LobbyEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.met(this);
        }
    }

    /** The encounter is over for this account. */
    record Parted(AccountId account, EncounterId encounter, PartedReason reason, Instant at) implements LobbyEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.parted(this);
        }
    }

    /** Handles every kind of event. */
    interface Visitor<R> {
        R seeking(Seeking event);

        R met(Met event);

        R parted(Parted event);
    }
}
