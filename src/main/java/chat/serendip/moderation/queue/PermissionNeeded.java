package chat.serendip.moderation.queue;

import chat.serendip.platform.Refused;

/** The urgent lane is for those to whom an administrator gave it. */
final class PermissionNeeded extends Refused {

    PermissionNeeded() {
        super(
                403,
                "permission-needed",
                "Child safety and threats are for moderators who have the permission for them.");
    }
}
