package chat.serendip.moderation.common;

import chat.serendip.account.Identity;
import chat.serendip.kernel.AccountId;

/**
 * A person who works on cases.
 *
 * @param role the role under which the audit log records their actions
 * @param urgent whether they may see the urgent lane
 */
public record Moderator(AccountId account, String role, boolean urgent) {

    /** The caller, as they are signed in. */
    public static Moderator of(Identity identity) {
        return new Moderator(
                identity.account(), identity.role().name(), identity.groups().contains(Identity.CHILD_SAFETY));
    }

    /** Whether the moderator may see cases of that lane. */
    public boolean sees(Lane lane) {
        return lane == Lane.ORDINARY || urgent;
    }
}
