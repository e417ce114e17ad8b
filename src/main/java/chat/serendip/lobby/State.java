package chat.serendip.lobby;

import chat.serendip.kernel.AccountId;
import chat.serendip.kernel.EncounterId;
import java.util.Optional;

/** What one account is doing. It does one of these at a time, which is why it can't be in two encounters at once. */
sealed interface State {

    /** Why somebody in this state can't begin to seek. */
    Optional<Refusal> whyNotSeek();

    /** The encounter that it is in, if any. */
    default Optional<InEncounter> meeting() {
        return Optional.empty();
    }

    /** The encounter of this id, if the account is in it. */
    default Optional<InEncounter> meeting(EncounterId encounter) {
        return meeting().filter(meeting -> meeting.encounter().equals(encounter));
    }

    /** Whether it waits under this seeker's ticket. */
    default boolean isWaitingAs(Seeker seeker) {
        return false;
    }

    /** Has no socket here. */
    record Away() implements State {
        @Override
        public Optional<Refusal> whyNotSeek() {
            return Optional.of(Refusal.ABSENT);
        }
    }

    /** Is connected, but its blocks aren't known yet. */
    record BlocksPending() implements State {
        @Override
        public Optional<Refusal> whyNotSeek() {
            return Optional.of(Refusal.BLOCKS_UNKNOWN);
        }
    }

    /** Is connected and wants nobody now. */
    record Idle() implements State {
        @Override
        public Optional<Refusal> whyNotSeek() {
            return Optional.empty();
        }
    }

    /** Seeks. */
    record Waiting(Seeker seeker) implements State {
        @Override
        public Optional<Refusal> whyNotSeek() {
            return Optional.of(Refusal.ALREADY_SEEKING);
        }

        @Override
        public boolean isWaitingAs(Seeker other) {
            return seeker.equals(other);
        }
    }

    /** Is in an encounter; the wish is the one that led to it. */
    record InEncounter(EncounterId encounter, AccountId partner, Wish wish) implements State {
        @Override
        public Optional<Refusal> whyNotSeek() {
            return Optional.of(Refusal.IN_ENCOUNTER);
        }

        @Override
        public Optional<InEncounter> meeting() {
            return Optional.of(this);
        }
    }
}
