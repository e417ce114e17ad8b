package chat.serendip.moderation;

import chat.serendip.kernel.AccountId;
import java.util.Optional;
import java.util.Set;

/** Whom a case concerns: who was reported, and who reported. */
record Parties(Optional<AccountId> reported, Set<AccountId> reporters) {

    /** Whether somebody would decide in their own case. */
    boolean include(AccountId moderator) {
        return reported.filter(moderator::equals).isPresent() || reporters.contains(moderator);
    }
}
