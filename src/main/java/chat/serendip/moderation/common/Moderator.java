package chat.serendip.moderation.common;

import chat.serendip.account.Identity;
import chat.serendip.kernel.AccountId;

/**
 * Who works on cases.
 *
 * @param role what the audit says they acted as
 * @param urgent whether they may see the urgent lane
 */
public record Moderator(AccountId account, String role, boolean urgent) {

    /** The caller, as they are signed in. */
    public static Moderator of(Identity identity) {
        return new Moderator(
                identity.account(), identity.role().name(), identity.groups().contains(Identity.CHILD_SAFETY));
    }

    /** Whether cases of that lane are there for them at all. */
    public boolean sees(Lane lane) {
        return lane == Lane.ORDINARY || urgent;
    }
}
