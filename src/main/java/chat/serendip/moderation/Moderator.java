package chat.serendip.moderation;

import chat.serendip.account.Identity;
import chat.serendip.kernel.AccountId;

/**
 * Who works on cases.
 *
 * @param role what the audit says they acted as
 * @param urgent whether they may see the urgent lane
 */
record Moderator(AccountId account, String role, boolean urgent) {

    static Moderator of(Identity identity) {
        return new Moderator(
                identity.account(), identity.role().name(), identity.groups().contains(Identity.CHILD_SAFETY));
    }

    /** Whether cases of that lane are there for them at all. */
    boolean sees(Lane lane) {
        return lane == Lane.ORDINARY || urgent;
    }
}
